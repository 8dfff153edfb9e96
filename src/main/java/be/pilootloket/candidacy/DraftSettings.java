package be.pilootloket.candidacy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long applications in preparation are kept, and how many somebody can have.
 *
 * @param kept how long after the deadline a draft that was not submitted is kept
 * @param mostPerAddress how many open drafts of one call go by one e-mail address
 */
@ConfigurationProperties("pilootloket.drafts")
record DraftSettings(
        @DefaultValue("30d") Duration kept,
        @DefaultValue("5") int mostPerAddress) {}
