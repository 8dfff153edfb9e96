package be.pilootloket.identity;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Visitor;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.Access;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Whose last day is over comes in nowhere any more. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class AccessTest {

    private static final String CONSULTANT = "consultant";
    private static final String CHIEF = "chief";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identity;

    @Autowired
    Access access;

    @Autowired
    Directory directory;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @BeforeEach
    void enrols() {
        enrol(CONSULTANT, "coordinator");
        enrol(CHIEF, "administrator");
    }

    @AfterEach
    void leaves() {
        for (String account : List.of(CONSULTANT, CHIEF)) {
            identity.deleteUserInfo(account, "accessUntil");
            identity.deleteUser(account);
        }
    }

    @Test
    void lastsUntilTheEndOfTheLastDay() {
        access.limit(CONSULTANT, today(), CHIEF);

        assertThat(access.open(CONSULTANT)).isTrue();
        assertThat(directory.groupsOf(CONSULTANT)).containsExactly("coordinator");
        assertThat(directory.membersOf("coordinator")).contains(CONSULTANT);
    }

    @Test
    void afterThatTheGroupsCountForNothing() {
        access.limit(CONSULTANT, today().minusDays(1), CHIEF);

        assertThat(access.open(CONSULTANT)).isFalse();
        assertThat(directory.groupsOf(CONSULTANT)).isEmpty();
        assertThat(directory.membersOf("coordinator")).doesNotContain(CONSULTANT);
        assertThat(directory.emailsOf("coordinator")).doesNotContain("consultant@pilootloket.example");
        assertThat(directory.emailOf(CONSULTANT)).isEmpty();
        assertThat(directory.nameOf(CONSULTANT)).as("for what was done before").isEqualTo("De consultant");
    }

    @Test
    void theLoginAnswersAsToAWrongPassword() {
        access.limit(CONSULTANT, today().minusDays(1), CHIEF);

        assertThat(new Visitor(port)
                        .login(CONSULTANT, CONSULTANT)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login?fout");
    }

    @Test
    void whoIsLoggedInIsOutOfTheWebAppsAtOnce() {
        Visitor consultant = new Visitor(port).as(CONSULTANT, CONSULTANT);
        String tasks = "/camunda/api/engine/engine/" + engine.getName() + "/task";
        assertThat(consultant.get(tasks).statusCode()).isEqualTo(200);

        access.limit(CONSULTANT, today().minusDays(1), CHIEF);

        assertThat(consultant.get(tasks).statusCode()).isEqualTo(401);
    }

    @Test
    void anAdministratorSetsItOnAPageAndItIsNoted() {
        Visitor chief = new Visitor(port).as(CHIEF, CHIEF);

        set(chief, CONSULTANT, "2099-12-31");
        String page = chief.get("/accounts").body();

        assertThat(page)
                .contains("consultant heeft toegang tot en met donderdag 31 december 2099.")
                .contains("Coördinatoren", "value=\"2099-12-31\"")
                .contains("Uw eigen toegang regelt een andere beheerder.");
        Entry noted = ledger.about(CONSULTANT).get(ledger.about(CONSULTANT).size() - 1);
        assertThat(noted.known()).contains(Deed.ACCESS_LIMITED);
        assertThat(noted.by()).isEqualTo(CHIEF);
        assertThat(noted.details()).containsEntry("until", "2099-12-31");

        set(chief, CONSULTANT, "");
        assertThat(access.until(CONSULTANT)).isEmpty();
    }

    @Test
    void refusesWhatIsNoDateAndNobodySetsTheirOwn() {
        Visitor chief = new Visitor(port).as(CHIEF, CHIEF);

        set(chief, CONSULTANT, "31/12/2099");
        assertThat(chief.get("/accounts").body()).contains("Dit is geen datum.");
        set(chief, CHIEF, "2099-12-31");
        assertThat(chief.get("/accounts").body()).contains("role=\"alert\">Uw eigen toegang regelt");
        assertThat(access.until(CHIEF)).isEmpty();
        assertThat(access.refusals("nobody", CHIEF)).hasSize(1);
    }

    @Test
    void thePageIsForAdministratorsOnly() {
        assertThat(new Visitor(port).as(CONSULTANT, CONSULTANT).get("/accounts").statusCode())
                .isEqualTo(403);
    }

    private static void set(Visitor chief, String account, String until) {
        assertThat(chief.submit("/accounts", "/accounts", Map.of("account", account, "until", until))
                        .statusCode())
                .isEqualTo(302);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DutchTime.AGENCY.zone());
    }

    private void enrol(String id, String group) {
        User user = identity.newUser(id);
        user.setFirstName("De");
        user.setLastName(id);
        user.setEmail(id + "@pilootloket.example");
        user.setPassword(id);
        identity.saveUser(user);
        identity.createMembership(id, group);
    }
}
