package be.pilootloket.intake.mailbox;

import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailboxSettings.class)
class MailboxConfiguration {

    /** The one mailbox that is set up, whichever calls run: nothing in it waits for a call. */
    @Bean
    @ConditionalOnProperty("pilootloket.mailbox.host")
    MailAccounts configuredMailbox(MailboxSettings settings) {
        String address = settings.address().isBlank() ? settings.user() : settings.address();
        MailAccount account = new MailAccount(
                address,
                settings.host(),
                settings.port(),
                settings.encrypted(),
                settings.user(),
                settings.password(),
                settings.folder());
        return mailboxes -> List.of(account);
    }
}
