package be.pilootloket.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

/** The same in production itself, where nothing to rehearse with exists. */
@SpringBootTest(
        properties = {
            "spring.mail.host=smtp.example",
            "pilootloket.mailbox.host=imap.example",
            "pilootloket.mailbox.user=oproep@agentschap.example",
            "pilootloket.inbox.hosts=mx.agentschap.example",
            "pilootloket.base-url=https://pilootloket.example",
            "pilootloket.administrator.id=beheer",
            "pilootloket.administrator.password=Wachtwoord-1",
            "pilootloket.administrator.email=beheer@pilootloket.example",
        })
@ActiveProfiles(
        profiles = {"production", "test"},
        inheritProfiles = false)
class RehearsalAbsentInProductionTest extends RehearsalAbsentTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasNoMailServerAndNoSettingsOfItsOwn() {
        assertThat(context.getBeanNamesForType(GreenMail.class)).isEmpty();
        assertThat(context.getBeanNamesForType(EmbeddedMail.Server.class)).isEmpty();
        assertThat(context.getBeanNamesForType(EmbeddedMail.Missing.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalSettings.class)).isEmpty();
        assertThat(context.getBeanNamesForType(RehearsalConfiguration.class)).isEmpty();
    }
}
