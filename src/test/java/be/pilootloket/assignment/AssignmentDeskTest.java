package be.pilootloket.assignment;

import static be.pilootloket.assignment.Office.KEMPEN;
import static be.pilootloket.assignment.Office.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import be.pilootloket.programme.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;

/** What is asked, handed in and found of it, without an engine. */
class AssignmentDeskTest {

    static final Content WHOLE =
            new MissionStatementDraft("Drang.", "Samen.", "Wij zorgen.", "https://pilot.example/presentatie");
    private static final Content BY_FILE = new MissionStatementDraft("Drang.", "Samen.", "Wij zorgen.", null);

    private final Office office = new Office("2020-09-01T08:00:00Z");
    private final AssignmentDesk assignments = office.assignments;

    @BeforeEach
    void open() {
        assertThat(assignments.open(ROADMAP, "mission-statement")).hasSize(2);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void opensNothingTwiceAndNothingOutsideThePlan() {
        assertThat(assignments.open(ROADMAP, "mission-statement")).isEmpty();
        assertThat(assignments.open(ROADMAP, "experiences-1")).isEmpty();
        assertThat(assignments.of(ROADMAP)).hasSize(2);
    }

    @Test
    void opensItForAPilotThatJoinsLater() {
        when(office.pilots.open(ROADMAP)).thenReturn(List.of(office.kempen));

        assertThat(assignments.open(ROADMAP, "reality-check"))
                .extracting(Assignment::number)
                .containsExactly(ROADMAP + "-reality-check-kempen");
    }

    @Test
    void keepsEachVersionWithTheFilesOfThatMoment() {
        attach("eerste.pdf");
        assignments.deliver(new Deliverable(KEMPEN, BY_FILE, "coach1"));
        assignments.review(new Verdict(KEMPEN, false, "Te kort.", "coordinator"));
        attach("tweede.pdf");
        assignments.deliver(new Deliverable(KEMPEN, WHOLE, "coach1"));

        List<DeliverableVersion> versions = assignments.versions(KEMPEN);
        assertThat(versions).extracting(DeliverableVersion::version).containsExactly(1, 2);
        assertThat(versions.get(0).content()).isEqualTo(BY_FILE);
        assertThat(versions.get(0).accepted()).isFalse();
        assertThat(versions.get(0).files()).extracting(AssignmentFile::name).containsExactly("eerste.pdf");
        assertThat(versions.get(1).accepted()).isNull();
        assertThat(versions.get(1).files())
                .extracting(AssignmentFile::name)
                .containsExactlyInAnyOrder("eerste.pdf", "tweede.pdf");
    }

    @Test
    void takesAFileForThePresentationThatHasNoLink() {
        assertThat(assignments.refusals(new Deliverable(KEMPEN, BY_FILE, "coach1")))
                .extracting(Refusal::field)
                .containsExactly("presentation");

        attach("presentatie.pdf");

        assertThat(assignments.refusals(new Deliverable(KEMPEN, BY_FILE, "coach1")))
                .isEmpty();
    }

    @Test
    void takesNothingWhileTheCoordinatorLooksAtItAndNothingOnceItIsSettled() {
        Deliverable whole = new Deliverable(KEMPEN, WHOLE, "coach1");
        assignments.deliver(whole);
        assertThat(assignments.refusals(whole))
                .containsExactly(new Refusal("due", "Deze opdracht is ingediend: er kan niets meer ingediend worden."));
        assertThatThrownBy(() -> assignments.deliver(whole)).isInstanceOf(IllegalStateException.class);

        assignments.review(new Verdict(KEMPEN, true, null, "coordinator"));
        assertThat(assignments.refusals(whole)).extracting(Refusal::field).containsExactly("due");
        assertThat(assignments.refusals(new Verdict(KEMPEN, true, null, "coordinator")))
                .containsExactly(new Refusal("verdict", "Deze opdracht is aanvaard: er is niets te beoordelen."));
        assertThat(office.files.refusals(file("laat.pdf")))
                .containsExactly(new Refusal("file", "Deze opdracht is aanvaard: er kan geen bestand meer bij."));
    }

    @Test
    void takesNoDeliverableOfAnotherKindAndNoVerdictWithoutAChoice() {
        assertThatThrownBy(() -> assignments.deliver(new Deliverable(KEMPEN, new Experiences("Goed."), "coach1")))
                .isInstanceOf(IllegalStateException.class);
        assignments.deliver(new Deliverable(KEMPEN, WHOLE, "coach1"));

        assertThat(assignments.refusals(new Verdict(KEMPEN, null, null, "coordinator")))
                .containsExactly(new Refusal("verdict", "Kies wat er met deze opdracht gebeurt."));
    }

    @Test
    void waivesOnceWithAReasonAndKeepsWhatWasHandedIn() {
        assignments.deliver(new Deliverable(KEMPEN, WHOLE, "coach1"));
        Waiver waiver = new Waiver(KEMPEN.toLowerCase(Locale.ROOT), null, null, null, "Niet nodig.", "coordinator");

        assertThat(office.waivers.waive(waiver).reason()).isEqualTo("Niet nodig.");

        assertThat(assignments.get(KEMPEN).settledBy()).isEqualTo("coordinator");
        assertThat(assignments.versions(KEMPEN)).hasSize(1);
        assertThat(office.waivers.refusals(waiver)).extracting(Refusal::field).containsExactly("assignment");
        assertThatThrownBy(() -> office.waivers.waive(waiver)).isInstanceOf(IllegalStateException.class);
        assertThat(office.waivers.refusals(new Waiver("X", null, null, null, " ", "coordinator")))
                .containsExactly(
                        new Refusal("assignment", "Er is geen opdracht met het nummer \"X\"."),
                        new Refusal("reason", "Schrijf waarom deze opdracht niet meer gevraagd wordt."));
    }

    @Test
    void letsTheDueDateFollowOnlyWhileItIsOpen() {
        office.due(LocalDate.of(2020, 12, 7));
        assignments.close(ROADMAP + "-mission-statement-waas-dender", "Gestopt.", null);

        assignments.of(ROADMAP).forEach(assignment -> assignments.follow(assignment.number()));

        assertThat(assignments.get(KEMPEN).dueAt()).isEqualTo(Instant.parse("2020-12-07T16:00:00Z"));
        assertThat(assignments.get(ROADMAP + "-mission-statement-waas-dender").dueAt())
                .isEqualTo(Instant.parse("2020-11-23T16:00:00Z"));
    }

    @Test
    void takesBackAFileUntilItIsHandedInAndForgetsWhatIsInIt() {
        attach("fout.pdf");
        AssignmentFile wrong = office.files.of(KEMPEN).get(0);
        assertThat(office.files.takeBack(wrong)).isEmpty();
        assertThat(office.files.of(KEMPEN)).isEmpty();
        assertThatThrownBy(() -> office.files.content(wrong)).isInstanceOf(EmptyResultDataAccessException.class);

        attach("goed.pdf");
        assignments.deliver(new Deliverable(KEMPEN, BY_FILE, "coach1"));
        AssignmentFile handedIn = office.files.of(KEMPEN).get(0);
        assertThat(office.files.takeBack(handedIn))
                .containsExactly(new Refusal(
                        "file", "\"goed.pdf\" hoort bij wat is ingediend, of is al weg. Het blijft zoals het is."));
        assertThat(office.files.content(handedIn)).isNotEmpty();
    }

    @Test
    void neverOpensWithADueDateThatIsPast() {
        office.now(Instant.parse("2020-11-30T09:00:00Z"));
        Assignment late = assignments.open(ROADMAP, "reality-check").get(0);
        assertThat(late.dueAt()).isEqualTo(Instant.parse("2020-12-07T16:00:00Z"));

        assignments.follow(late.number());
        assertThat(assignments.get(late.number()).dueAt()).isEqualTo(late.dueAt());
        office.due(LocalDate.of(2020, 12, 22));
        assignments.follow(late.number());
        assertThat(assignments.get(late.number()).dueAt()).isEqualTo(Instant.parse("2020-12-22T16:00:00Z"));
    }

    private void attach(String name) {
        assertThat(office.files.take(file(name))).isEmpty();
    }

    private static NewFile file(String name) {
        return new NewFile(KEMPEN, name, ("%PDF-1.4 " + name).getBytes(StandardCharsets.US_ASCII), "coach1");
    }
}
