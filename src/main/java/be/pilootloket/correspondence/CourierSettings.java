package be.pilootloket.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we wait for the mail server, in real time.
 *
 * @param attempt how long one whole attempt may take; below half of the time for which the engine locks its job, or two
 *     attempts could overlap
 * @param command how long the server may take to connect, to answer one command and to take what we write
 */
@ConfigurationProperties("pilootloket.mail")
record CourierSettings(
        @DefaultValue("50s") Duration attempt,
        @DefaultValue("15s") Duration command) {}
