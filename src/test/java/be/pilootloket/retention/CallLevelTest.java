package be.pilootloket.retention;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.Phase;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.Registrant;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import be.pilootloket.process.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcTemplate;

/** What belongs to a call and to no dossier: messages after two years, contacts after five, accounts of pilots after ten. */
@Scenario
@AutoConfigureMockMvc
class CallLevelTest {

    private static final String CALL = Contest.CALL;

    @Autowired
    private Story story;

    @Autowired
    private Contest contest;

    @Autowired
    private CallDesk calls;

    @Autowired
    private AudienceDesk audience;

    @Autowired
    private QuestionDesk questions;

    @Autowired
    private FileGate gate;

    @Autowired
    private FileStore files;

    @Autowired
    private RetentionRun retention;

    @Autowired
    private RetentionDesk desk;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void endsACallWithAPilot() {
        story.at("2019-12-09T10:00");
        contest.open();
        calls.advance(CALL, Phase.PUBLISHED);
        audience.register(CALL, new Registrant("Huis Klaver", "info@klaver.example"));
        questions.register(new NewQuestion(CALL, QuestionDesk.ASKERS.get(0), "Mag klaver ook?", "staff"));
        KeptFile file = files.keep(gate.inspect("klaver.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII)));
        for (String row : List.of(
                "insert into meeting (number, call_code, milestone, title, invited, outcome, held_on, held_from, held_until,"
                        + " zone, organiser, agenda, state, sequence, present, notes) values ('M1', 'RZP-2019', 'm', 'Start',"
                        + " 'STAKEHOLDERS', 'NONE', '2020-01-10', '09:00', '10:00', 'Europe/Brussels', 'a@b.example', '[]',"
                        + " 'HELD', 0, '[\"Huis Klaver\"]', 'Klaver sprak')",
                "insert into meeting_guest (meeting, organisation, email, registered_at) values ('M1', 'Huis Klaver',"
                        + " 'gast@klaver.example', '2020-01-01 10:00:00+00')",
                "insert into meeting_answer values ('M1', 'gast@klaver.example', 'ACCEPTED', '2020-01-02 10:00:00+00')",
                "insert into pilot (number, call_code, name, slug, starts_on, organisation, contact_name, contact_email,"
                        + " stopped_on) values ('P1', 'RZP-2019', 'Kempen', 'kempen', '2020-01-06', 'Huis Klaver',"
                        + " 'Klaver Vier', 'vier@klaver.example', '2020-01-15')",
                "insert into coaching (pilot, coach, appointed_at, appointed_by) values ('P1', 'coach1',"
                        + " '2020-01-06 10:00:00+00', 'coordinator')",
                "insert into deputyship (coach, deputy, starts_on, ends_on, decided_at, decided_by) values ('coach1',"
                        + " 'coach2', '2020-01-06', '2020-01-10', '2020-01-05 10:00:00+00', 'coordinator')",
                "insert into assignment (number, call_code, roadmap, homework, kind, pilot, pilot_name, label,"
                        + " before_milestone, instructions, source_id, source_phrase, due_at, opened_at, state, reason)"
                        + " values ('A1', 'RZP-2019', 'T1', 'h', 'k', 'P1', 'Kempen', 'Missie', 'm', 'Doe', 'S27', 'zin',"
                        + " '2020-01-10 10:00:00+00', '2020-01-06 10:00:00+00', 'CLOSED', 'Klaver is ziek')",
                "insert into deliverable_version (assignment, version, content, files, delivered_by, delivered_at) values"
                        + " ('A1', 1, '{\"tekst\":\"Klaver\"}', '[]', 'coach1', '2020-01-09 10:00:00+00')",
                "insert into assignment_upload values ('" + file.id() + "', 'A1', 'coach1')")) {
            database.update(row);
        }
        story.at("2020-01-15T10:00");
        calls.advance(CALL, Phase.STARTED);
    }

    @Test
    void goesClassByClass() {
        runsAt("2022-01-14T03:00");
        assertThat(rows("call_registrant")).isPositive();

        runsAt("2022-01-15T03:00");
        for (String table :
                List.of("call_registrant", "call_stakeholder", "call_question", "meeting_guest", "meeting_answer")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("meeting where present = '[]' and notes is not null")).isOne();
        assertThat(rows("pilot where contact_email is not null")).isOne();

        runsAt("2025-01-15T03:00");
        assertThat(rows("pilot where contact_name is null and contact_email is null and name = 'Kempen'"))
                .isOne();
        assertThat(rows("deliverable_version")).isOne();

        runsAt("2030-01-15T03:00");
        for (String table : List.of(
                "deliverable_version", "assignment_upload", "coaching", "deputyship", "kept_file", "file_content")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(rows("assignment where reason is null")).isOne();
        assertThat(rows("meeting where notes is null")).isOne();
    }

    @Test
    void staysAsLongAsARoadmapRuns() {
        database.update("update pilot set stopped_on = null where number = 'P1'");

        runsAt("2030-01-15T03:00");

        assertThat(rows("call_registrant")).isPositive();
        assertThat(rows("deliverable_version")).isOne();
    }

    private void runsAt(String local) {
        story.at(local);
        retention.run();
        assertThat(desk.lastRun().orElseThrow().failures()).isZero();
    }

    private long rows(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }
}
