package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmbeddedMailTest {

    private static final Instant MOVED = Instant.parse("2019-11-11T22:59:59Z");

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withUserConfiguration(EmbeddedMail.class)
            .withBean(Clock.class, () -> Clock.fixed(MOVED, ZoneOffset.UTC));

    @Test
    void keepsWhatLeavesAndStampsItWithTheMovedClock() {
        product.run(context -> {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("oproep@agentschap.example");
            mail.setTo("logo@logo.example");
            mail.setSubject("Hallo");
            mail.setText("Tekst");
            context.getBean(JavaMailSenderImpl.class).send(mail);

            try (Store mailbox = Session.getInstance(new Properties()).getStore("imap")) {
                int port = context.getBean(GreenMail.class).getImap().getPort();
                mailbox.connect("127.0.0.1", port, "logo@logo.example", "gelijk wat");
                Folder inbox = mailbox.getFolder("INBOX");
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessages()).extracting(Message::getSubject).containsExactly("Hallo");
                assertThat(inbox.getMessage(1).getReceivedDate().toInstant()).isEqualTo(MOVED);
            }
        });
    }

    @Test
    void isAbsentInProduction() {
        product.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(JavaMailSenderImpl.class));
    }

    @Test
    void isAbsentWhereAMailServerIsConfigured() {
        product.withConfiguration(
                        org.springframework.boot.autoconfigure.AutoConfigurations.of(MailSenderAutoConfiguration.class))
                .withPropertyValues("spring.mail.host=smtp.agentschap.example")
                .run(context -> assertThat(
                                context.getBean(JavaMailSenderImpl.class).getHost())
                        .isEqualTo("smtp.agentschap.example"));
    }

    @Test
    void saysWhatToDoWhenThePackageHasNone() {
        product.withClassLoader(new FilteredClassLoader("com.icegreen.greenmail"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("Dit pakket heeft geen mailserver om mee te oefenen."));
    }

    @Test
    void isNotMissedWhereItIsNotWanted() {
        ApplicationContextRunner packaged = new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("com.icegreen.greenmail"))
                .withInitializer(EmbeddedMailTest::scan);

        packaged.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).hasNotFailed());
        packaged.withPropertyValues("spring.mail.host=smtp.agentschap.example")
                .run(context -> assertThat(context).hasNotFailed());
        packaged.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("Dit pakket heeft geen mailserver om mee te oefenen."));
    }

    /** As the product itself finds its classes: every one on its own. */
    private static void scan(ConfigurableApplicationContext context) {
        var scanner = new ClassPathBeanDefinitionScanner(
                (BeanDefinitionRegistry) context.getBeanFactory(), true, context.getEnvironment(), context);
        scanner.scan("be.pilootloket.rehearsal");
    }
}
