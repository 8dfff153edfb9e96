package be.pilootloket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.ScriptedSmtp;
import be.pilootloket.process.correspondence.DeliveryStarter;
import be.pilootloket.process.engine.IncidentGroup;
import be.pilootloket.process.engine.Incidents;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What stands still, as an administrator sees it and lets it go on. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"evaluation", "test"})
@DirtiesContext
class IncidentsPageTest {

    private static final String CALL = "RZP-2019";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Incidents incidents;

    @Autowired
    private PostOffice post;

    @Autowired
    private DeliveryStarter delivery;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private ScriptedSmtp server;
    private String host;
    private int port;

    @BeforeAll
    static void opensACall(@Autowired CallDesk calls) {
        calls.open(new Opening(CALL, "staff"));
    }

    @BeforeEach
    void opensTheServer() {
        host = sender.getHost();
        port = sender.getPort();
        server = new ScriptedSmtp();
        server.receiveFrom(sender);
    }

    @AfterEach
    void ends() {
        server.close();
        sender.setHost(host);
        sender.setPort(port);
        runtime.createProcessInstanceQuery().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "end"));
    }

    @Test
    void groupsWhatStandsStillByItsCauseAndNamesWhatToDo() throws Exception {
        Message one = stuckMail("een@logo.example");
        Message two = stuckMail("twee@logo.example");
        delivery.start(new MessageId("unknown.message.1"));
        fail("unknown.message.1");

        assertThat(incidents.groups()).extracting(IncidentGroup::count).containsExactly(2, 1);
        String page = page();
        assertThat(page)
                .contains("2 stappen staan stil sinds", "Eén stap staat stil sinds", "Bericht afleveren")
                .contains("De mailserver vraagt om later terug te komen.")
                .contains("/mails/" + one.id(), "/mails/" + two.id())
                .containsPattern("Geef nummer [0-9a-f]{8} aan wie het programma onderhoudt")
                .contains("/camunda/app/cockpit/default/#/process-instance/")
                .doesNotContain("een@logo.example");
        assertThat(runtime.createIncidentQuery().list())
                .as("what Cockpit shows")
                .allSatisfy(incident -> assertThat(incident.getIncidentMessage())
                        .matches("(De mailserver vraagt|Een fout in het programma) .*\\[.*]"));
        assertThat(html("/")).contains("3 stappen staan stil en wachten op u.");
    }

    @Test
    void resumesAWholeGroupAtOnceAndNothingElse() throws Exception {
        Message mail = stuckMail("een@logo.example");
        delivery.start(new MessageId("unknown.message.1"));
        fail("unknown.message.1");
        assertThat(job(mail.id().value()).getDuedate().toInstant())
                .as("the engine would wait for the last pause of the cycle")
                .isAfter(clock.instant());

        browser.perform(post("/incidents")
                        .param("key", key("De mailserver"))
                        .with(administrator())
                        .with(csrf()))
                .andExpect(redirectedUrl("/incidents"))
                .andExpect(flash().attribute("resumed", 1));

        assertThat(job(mail.id().value()).getRetries()).isEqualTo(8);
        assertThat(job(mail.id().value()).getDuedate().toInstant()).isBeforeOrEqualTo(clock.instant());
        assertThat(incidents.groups())
                .singleElement()
                .satisfies(left -> assertThat(left.cause()).startsWith("Een fout"));
        assertThat(page()).contains("Eén stap wordt nu opnieuw geprobeerd.");
        assertThat(history.createUserOperationLogQuery()
                        .operationType(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES)
                        .list())
                .extracting(UserOperationLogEntry::getUserId)
                .contains("admin");
    }

    @Test
    void walksTheWholeCycleAgainAfterAResumption() throws Exception {
        Message mail = stuckMail("een@logo.example");
        incidents.resume(key("De mailserver"), "admin");

        String again = job(mail.id().value()).getId();
        assertThat(catchThrowable(() -> management.executeJob(again))).isNotNull();

        assertThat(job(mail.id().value()).getDuedate().toInstant())
                .isBefore(clock.instant().plusSeconds(61));
    }

    @Test
    void resumesManyInPiecesAndIgnoresWhatIsNoLongerThere() throws Exception {
        IntStream.range(0, 230).forEach(at -> delivery.start(new MessageId("unknown.message." + at)));
        management.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .forEach(job -> management.setJobRetries(job.getId(), 0));
        assertThat(page()).contains("230 stappen staan stil", "en nog 210", "Het programma zei niet waarom.");
        String key = key("Het programma zei");

        assertThat(incidents.resume(key, "admin")).isEqualTo(230);

        assertThat(incidents.count()).isZero();
        assertThat(incidents.resume(key, "admin")).isZero();
        assertThat(incidents.busy()).as("none of them failed before").isZero();
        assertThat(page()).contains("Er staat niets stil.");
    }

    @Test
    void tellsCockpitWhatAnInstanceIsAboutAndWhatStandsInItsWay() throws Exception {
        Message mail = stuckMail("een@logo.example");
        String above = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mail.id().value())
                .singleResult()
                .getId();

        browser.perform(get("/api/instances/" + above).with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dossier.path").value("/mails/" + mail.id()))
                .andExpect(jsonPath("$.dossier.text").value("Mail over " + CALL))
                .andExpect(jsonPath("$.troubles[0].steps[0]").value("Bericht afleveren"))
                .andExpect(jsonPath("$.troubles[0].cause").value(startsWith("De mailserver vraagt")))
                .andExpect(jsonPath("$.newest").isEmpty());
        browser.perform(get("/api/incidents").with(administrator()))
                .andExpect(jsonPath("$.stuck").value(1))
                .andExpect(jsonPath("$.causes[0].count").value(1));
    }

    @Test
    void saysSoWhenAnInstanceBelongsToNoDossier() throws Exception {
        String alarm = runtime.startProcessInstanceByKey("alarm").getId();

        browser.perform(get("/api/instances/" + alarm).with(administrator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dossier").isEmpty())
                .andExpect(jsonPath("$.troubles").isEmpty());
        browser.perform(get("/api/instances/none").with(administrator())).andExpect(status().isNotFound());
    }

    @Test
    void showsBesideIncidentsWhatElseAnAdministratorLooksAtDaily() throws Exception {
        Message mail = stuckMail("een@logo.example");
        assertThat(page()).contains("Wat er straks vanzelf gebeurt", "Alles wat weg mag, is weg");

        jdbc.update(
                "update message set state = 'REFUSED' where id = ?", mail.id().value());
        jdbc.update(
                "insert into mailbox (address, unreachable_since) values ('oproep@agentschap.example', ?)", moment());

        assertThat(page())
                .contains("/mails?state=REFUSED", "1 geweigerd", "oproep@agentschap.example", "onbereikbaar sinds");
    }

    @Test
    void isForAdministratorsOnlyAndAsksForTheTokenOfThePage() throws Exception {
        RequestPostProcessor staff = user("staff").authorities(new SimpleGrantedAuthority("staff"));
        browser.perform(get("/incidents").with(staff)).andExpect(status().isForbidden());
        browser.perform(post("/incidents").param("key", "x").with(staff).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/incidents").param("key", "x").with(administrator()))
                .andExpect(status().isForbidden());
        assertThat(browser.perform(get("/").with(staff))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("/incidents");
    }

    /** A mail that the server asked to try later for so long that the engine gave up. */
    private Message stuckMail(String address) {
        server.answer("RCPT TO:<" + address + ">", "451 4.2.0 mailbox busy");
        Message mail =
                post.draft(Occasion.CALL_WITHOUT_CANDIDATES, CALL, List.of(Addressee.of("Logo", address))).stream()
                        .map(post::get)
                        .filter(written -> written.address().equals(address))
                        .findFirst()
                        .orElseThrow();
        delivery.start(mail.id());
        fail(mail.id().value());
        return mail;
    }

    private void fail(String businessKey) {
        do {
            String id = job(businessKey).getId();
            assertThat(catchThrowable(() -> management.executeJob(id))).isNotNull();
        } while (job(businessKey).getRetries() > 0);
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Job job(String businessKey) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }

    private String key(String cause) throws Exception {
        Matcher group = Pattern.compile("<strong>" + cause + ".*?name=\"key\" value=\"([0-9a-f]+)\"", Pattern.DOTALL)
                .matcher(page());
        assertThat(group.find()).isTrue();
        return group.group(1);
    }

    private String page() throws Exception {
        return html("/incidents");
    }

    private String html(String path) throws Exception {
        return browser.perform(get(path).with(administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static RequestPostProcessor administrator() {
        return user("admin").authorities(new SimpleGrantedAuthority("administrator"));
    }
}
