package be.pilootloket.rehearsal;

import be.pilootloket.inbox.MailAccount;
import be.pilootloket.inbox.MailAccounts;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A mail server of our own, on this machine only: what leaves stays here, and any mail program can read it over IMAP with
 * the address as its user name. Absent in production, and where a mail server is configured.
 */
@Configuration(proxyBeanMethods = false)
@EmbeddedMail.Wanted
class EmbeddedMail {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SERVER = "com.icegreen.greenmail.util.GreenMail";

    /** On each of the nested classes too: the scan finds them on their own, whatever holds for the class around them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Profile("!production")
    @ConditionalOnProperty(name = "spring.mail.host", matchIfMissing = true, havingValue = "false")
    @interface Wanted {}

    @Configuration(proxyBeanMethods = false)
    @Wanted
    @ConditionalOnClass(name = SERVER)
    static class Server {

        /** Port 0 is any free port. Mailboxes come into being with their first message. */
        @Bean(destroyMethod = "stop")
        GreenMail mailServer(
                @Value("${pilootloket.embedded-mail.smtp-port:0}") int smtpPort,
                @Value("${pilootloket.embedded-mail.imap-port:0}") int imapPort,
                Clock clock) {
            GreenMail server = new GreenMail(new ServerSetup[] {
                new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP)
            });
            server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
            server.start();
            ClockedMailboxes.in(server, clock);
            return server;
        }

        /** The mailbox of every call that was published. */
        @Bean
        MailAccounts embeddedMailboxes(GreenMail mailServer) {
            return mailboxes -> mailboxes.stream()
                    .sorted()
                    .map(address -> new MailAccount(
                            address, LOOPBACK, mailServer.getImap().getPort(), false, address, address, "INBOX"))
                    .toList();
        }

        @Bean
        JavaMailSenderImpl mailSender(GreenMail mailServer) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(LOOPBACK);
            sender.setPort(mailServer.getSmtp().getPort());
            // To the longer greeting it answers in pieces, and waits 40 ms for a sign that the first arrived.
            sender.getJavaMailProperties().setProperty("mail.smtp.ehlo", "false");
            return sender;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Wanted
    @ConditionalOnMissingClass(SERVER)
    static class Missing {

        Missing() {
            throw new IllegalStateException(
                    "Dit pakket heeft geen mailserver om mee te oefenen. Start met \"mvn spring-boot:run\", of geef een"
                            + " mailserver op met spring.mail.host en spring.mail.port.");
        }
    }
}
