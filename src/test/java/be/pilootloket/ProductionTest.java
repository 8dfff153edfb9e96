package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@InProduction
class ProductionTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Attack(named = "default credentials in production")
    @Test
    void knowsTheFirstAdministratorAndNoDemoAccount() {
        assertThat(identity.createUserQuery().list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder("beheer", "noodtoegang");
        assertThat(identity.createGroupQuery()
                        .groupMember("beheer")
                        .singleResult()
                        .getId())
                .isEqualTo("administrator");
    }

    @Test
    void keepsItsCookiesAndItsVisitorsOnEncryptedConnections() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> page = visitor.get("/login");
        HttpResponse<String> start = visitor.get("/");

        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(start.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void handsMailOverOnlyOnAnEncryptedConnectionToTheServerThatIsMeant(@Autowired JavaMailSenderImpl sender) {
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void refusesAWeakPassword() {
        User user = identity.newUser("zwak");
        user.setPassword("zwak");

        assertThat(catchThrowable(() -> identity.saveUser(user))).hasMessageContaining("policy");
    }
}
