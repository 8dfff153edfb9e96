package be.pilootloket.intake.mailbox;

import be.pilootloket.correspondence.Archive;
import be.pilootloket.inbox.MailAccounts;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({MailboxSettings.class, ArchiveSettings.class})
class MailboxConfiguration {

    /** The one mailbox that is set up, whichever calls run: nothing in it waits for a call. */
    @Bean
    @ConditionalOnProperty("pilootloket.mailbox.host")
    MailAccounts configuredMailbox(MailboxSettings settings) {
        return mailboxes -> List.of(settings.account());
    }

    @Bean
    @ConditionalOnProperty("pilootloket.archive.host")
    Archive archive(ArchiveSettings settings, Clock clock) {
        return new ArchiveMailbox(settings.account(), clock);
    }
}
