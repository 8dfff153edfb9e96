package be.pilootloket.fence;

import java.net.InetAddress;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The port that only carries the pages for candidates, and how much of it anybody can hold.
 *
 * @param port on which it listens; without one there is no such port, and 0 takes any that is free
 * @param address to which it is bound; without one, to all of the machine
 * @param connections how many are open at the same time
 * @param threads how many requests are answered at the same time
 * @param idle how long a connection may say nothing, also between two requests
 * @param grace how long a body may be as slow as it likes
 * @param perSecond what of a body has to arrive each second once that is over
 */
@ConfigurationProperties("pilootloket.public")
record PublicSettings(
        Integer port,
        InetAddress address,
        @DefaultValue("4000") int connections,
        @DefaultValue("100") int threads,
        @DefaultValue("10s") Duration idle,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("16KB") DataSize perSecond) {}
