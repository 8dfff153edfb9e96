package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.Visitor;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class LivingSessionsTest {

    private static final String COLLEAGUE = "colleague";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void enrols() {
        User user = identity.newUser(COLLEAGUE);
        user.setPassword(COLLEAGUE);
        identity.saveUser(user);
        identity.createMembership(COLLEAGUE, "staff");
    }

    @AfterEach
    void leaves() {
        SecurityContextHolder.clearContext();
        identity.deleteUser(COLLEAGUE);
    }

    @Test
    @Attack(16)
    void theNumberOfASessionBeforeTheLoginOpensNothingAfterIt() {
        Visitor victim = new Visitor(port);
        victim.get("/mails");
        String planted = victim.cookie("JSESSIONID");
        victim.as(COLLEAGUE, COLLEAGUE);

        assertThat(planted).isNotEmpty();
        assertThat(with(planted)).isEqualTo(302);
        assertThat(with(victim.cookie("JSESSIONID"))).isEqualTo(200);
    }

    @Test
    @Attack(17)
    void theNumberOfASessionOpensNothingAfterTheLogout() {
        Visitor visitor = new Visitor(port).as(COLLEAGUE, COLLEAGUE);
        String stolen = visitor.cookie("JSESSIONID");

        visitor.submit("/nergens", "/logout", Map.of());

        assertThat(with(stolen)).isEqualTo(302);
    }

    @Test
    @Attack(17)
    void anotherPasswordEndsWhatTheOldOneOpened() {
        Visitor visitor = new Visitor(port).as(COLLEAGUE, COLLEAGUE);
        User user = identity.createUserQuery().userId(COLLEAGUE).singleResult();
        user.setPassword("another");
        identity.saveUser(user);

        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Attack(17)
    void aGroupMoreOrLessEndsTheSession() {
        Visitor visitor = new Visitor(port).as(COLLEAGUE, COLLEAGUE);
        identity.createMembership(COLLEAGUE, "jury");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);

        visitor.as(COLLEAGUE, COLLEAGUE);
        identity.deleteMembership(COLLEAGUE, "staff");
        assertThat(visitor.get("/mails").statusCode()).isEqualTo(302);
    }

    @Test
    @Attack(17)
    void anAccountThatIsGoneSeesNoPageAnyMore() {
        Visitor visitor = new Visitor(port).as(COLLEAGUE, COLLEAGUE);
        identity.deleteUser(COLLEAGUE);

        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    @Attack(17)
    void endsAfterItsLongestTimeHoweverBusy(@Autowired LivingSessions asConfigured) throws Exception {
        Instant login = Instant.parse("2026-03-02T08:00:00Z");
        assertThat(living(login, login.plus(Duration.ofHours(12)).minusSeconds(1), asConfigured))
                .isTrue();
        assertThat(living(login, login.plus(Duration.ofHours(12)), asConfigured))
                .isFalse();
    }

    /** Whether a session that began then lives now. */
    private static boolean living(Instant begun, Instant now, LivingSessions sessions) throws Exception {
        Authentication person = UsernamePasswordAuthenticationToken.authenticated(COLLEAGUE, null, null);
        MockHttpSession session = new MockHttpSession();
        sessions.at(() -> begun).begin(session, person);
        SecurityContextHolder.setContext(new SecurityContextImpl(person));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        sessions.at(() -> now).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return !session.isInvalid();
    }

    /** What the server says to somebody who has nothing but the number of a session. */
    private int with(String session) {
        Visitor thief = new Visitor(port);
        return thief.send(HttpRequest.newBuilder(thief.uri("/mails"))
                        .header("Accept", "text/html")
                        .header("Cookie", "JSESSIONID=" + session))
                .statusCode();
    }
}
