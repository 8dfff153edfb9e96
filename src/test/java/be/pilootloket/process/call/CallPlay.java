package be.pilootloket.process.call;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.DeadlineMove;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.process.SendingRoom;
import be.pilootloket.process.Story;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Deadline;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.SelectionDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The stretches of a call that every story walks, on the real engine: each brings the call one station further. */
@Player
class CallPlay {

    static final String CALL = Contest.CALL;
    private static final String SESSION = CALL + "-info-session";
    static final String BEFORE_PUBLICATION = "2019-09-10T09:00";

    private final Story story;
    private final CandidacyStarter candidates;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final CallDesk calls;
    private final TaskService tasks;
    private final DeadlineDesk deadlines;
    private final CallStarter starter;
    private final PostOffice post;
    private final Tampering tampering;
    private final SendingRoom room;

    CallPlay(
            Story story,
            CandidacyStarter candidates,
            CandidacyDesk candidacies,
            SelectionDesk selection,
            CallDesk calls,
            TaskService tasks,
            DeadlineDesk deadlines,
            CallStarter starter,
            PostOffice post,
            Tampering tampering,
            SendingRoom room) {
        this.story = story;
        this.candidates = candidates;
        this.candidacies = candidacies;
        this.selection = selection;
        this.calls = calls;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.starter = starter;
        this.post = post;
        this.tampering = tampering;
        this.room = room;
    }

    void start() {
        story.start("staff", "call-for-pilots", Map.of("programmeCode", CALL));
    }

    void approved() {
        approved(Map.of());
    }

    /** Starts, defines with these changes and approves. */
    void approved(Map<String, ?> changes) {
        start();
        Map<String, Object> typed = new HashMap<>(changes);
        typed.put("warningsSeen", true);
        story.fill("staff", CALL, "userTask_defineCall", typed);
        story.work();
        story.fill("decision-maker", CALL, "userTask_approveCall", Map.of("verdict", "yes"));
        story.work();
    }

    void published() {
        approved();
        story.ring(CALL, "event_publicationReached");
    }

    /** Registers candidacies with a whole dossier, each for the next zone. */
    List<String> apply(int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(
                    apply(calls.get(CALL).definition().areas().zones().get(i).code()));
        }
        return numbers;
    }

    String apply(String zone) {
        return apply(zone, story.now());
    }

    /** Registers a candidacy now that came in before. */
    String apply(String zone, Instant receivedAt) {
        Dossier dossier = new Dossier(
                "Samen sterk",
                zone,
                new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null),
                List.of(Partner.declared("Logo Voorbeeld", "logo")),
                List.of());
        String number = candidates.start(new NewCandidacy(CALL, receivedAt, Channel.MAILBOX, dossier, true), "staff");
        story.work();
        return number;
    }

    /** The deadline passes for the call and for every candidacy; staff confirm that the mailbox is read. */
    void closed() {
        story.ring(CALL, "event_submissionsClosed");
        candidacies.of(CALL).stream()
                .map(Candidacy::number)
                .filter(number -> story.isSet(number, "event_submissionsClosed"))
                .forEach(number -> story.ring(number, "event_submissionsClosed"));
        story.fill("staff", CALL, "userTask_confirmMailboxRead", Map.of("allRead", true));
        story.work();
    }

    void admit(List<String> numbers) {
        numbers.forEach(number -> admissibility(number, "yes"));
    }

    void refuse(String number) {
        admissibility(number, "no");
    }

    private void admissibility(String number, String verdict) {
        story.fill(
                "staff",
                number,
                "userTask_checkAdmissibility",
                Map.of("verdict", verdict, "reason", "Na onderzoek van het dossier en de partners."));
        story.work();
    }

    /** Both readers of a dossier give this score on every criterion. */
    void assess(String number, int score) {
        for (Task task : open(number, "userTask_declareConflict")) {
            story.fill(task.getAssignee(), task, Map.of("conflicted", "no"));
        }
        List<Map<String, Object>> scores = calls.get(CALL).definition().criteria().stream()
                .map(Criterion::code)
                .map(code -> Map.<String, Object>of("criterion", code, "score", score, "reason", "Goed onderbouwd."))
                .toList();
        for (Task task : open(number, "userTask_assessDossier")) {
            story.fill(task.getAssignee(), task, Map.of("scores", scores));
        }
        story.work();
    }

    /** Everything up to the open selection task: so many admissible candidacies with falling scores. */
    List<String> assessed(int count) {
        published();
        return judged(count);
    }

    /** The same from the publication on. */
    List<String> judged(int count) {
        List<String> numbers = apply(count);
        closed();
        admit(numbers);
        int score = 5;
        for (String number : numbers) {
            assess(number, Math.max(0, score--));
        }
        return numbers;
    }

    /** The rows of the selection form, the first so many selected. */
    List<Map<String, Object>> verdicts(int selected) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Ranked entry : selection.rank(CALL).entries()) {
            rows.add(Map.of(
                    "number",
                    entry.number(),
                    "selected",
                    rows.size() < selected,
                    "motivation",
                    "Het plan sluit goed aan bij de oproep."));
        }
        return rows;
    }

    void infoSessionInvited() {
        story.ring(SESSION, "event_agendaDue");
        story.fill("staff", SESSION, "userTask_prepareMeeting", Map.of("place", "Zaal Voorbeeld, Brussel"));
        story.work();
    }

    /** The info session from its preparation to its slides, whatever the clock says. */
    void infoSessionHeld() {
        infoSessionInvited();
        story.ring(SESSION, "event_reminderDue");
        story.ring(SESSION, "event_meetingReached");
        story.fill(
                "staff",
                SESSION,
                "userTask_recordAttendance",
                Map.of(
                        "attendance",
                        42,
                        "registrants",
                        List.of(Map.of("organisation", "Zorgraad Voorbeeld", "email", "info@zorgraad.example"))));
        story.fill(
                "staff",
                SESSION,
                "userTask_recordOutcome",
                Map.of("slidesTitle", "Infosessie", "slidesLink", "infosessie.pptx"));
        story.fill("staff", SESSION, "userTask_writeReport", Map.of("report", "Er waren vragen over de zorgraden."));
        story.work();
    }

    void decided(int selected) {
        decide(selected);
        room.release(CALL);
    }

    /** The decision falls; its letters wait for their release. */
    void decide(int selected) {
        story.fill(
                "decision-maker",
                CALL,
                "userTask_decideSelection",
                Map.of("verdicts", verdicts(selected), "belowCapacityReason", "Meer plannen zijn niet rijp."));
        story.work();
    }

    /** Where the call stands. */
    Phase phase() {
        return calls.get(CALL).phase();
    }

    /** Moves the deadline to another day. */
    void move(String closesOn) {
        Deadline old = calls.get(CALL).definition().timeline().deadline();
        DeadlineMove move = new DeadlineMove(
                CALL,
                new Deadline(LocalDate.parse(closesOn), old.until(), old.zone()),
                "Veel kandidaten vroegen meer tijd.",
                "staff",
                "decision-maker");
        assertThat(deadlines.refusals(move)).isEmpty();
        deadlines.move(move);
        starter.deadlineMoved(CALL);
        story.work();
    }

    /** What is typed to break the tie: the order in which the dossiers are shown. */
    Map<String, Object> tieBreak() {
        List<Map<String, Object>> order = new ArrayList<>();
        selection
                .tiedDossiers(CALL)
                .forEach(dossier -> order.add(Map.of("label", dossier.label(), "place", order.size() + 1)));
        return Map.of("order", order, "reason", "Het plan is sterker uitgewerkt.");
    }

    /** A candidate withdraws, and hears so. */
    void withdraw(String number) {
        message(number, "WITHDRAWAL");
        assertThat(candidacies.get(number).state()).isEqualTo(Candidacy.State.WITHDRAWN);
    }

    /** A candidate declines the place. */
    void decline(String number) {
        message(number, "DECLINE");
    }

    /** A candidate wrote; what follows from it is still to do. */
    void write(String number, String kind) {
        ZonedDateTime now = story.now().atZone(ZoneId.of("Europe/Brussels"));
        story.start(
                "staff",
                "register-message",
                Map.of(
                        "number",
                        number,
                        "kind",
                        kind,
                        "receivedOn",
                        now.toLocalDate().toString(),
                        "receivedTime",
                        now.toLocalTime().withNano(0).format(DateTimeFormatter.ISO_LOCAL_TIME),
                        "content",
                        "Wij zien af van dit project."));
    }

    private void message(String number, String kind) {
        write(number, kind);
        story.work();
    }

    /** One selected candidate whose letter cannot be delivered. */
    String untoldCandidate() {
        String number = assessed(1).get(0);
        decide(1);
        room.approve(CALL);
        tampering.breakLetters();
        story.work();
        assertThat(post.untold(CALL)).isOne();
        return number;
    }

    /** Two people cancel the call. */
    void cancel() {
        story.start("staff", "cancel-call", Map.of("callCode", CALL, "reason", "Het budget valt weg."));
        story.fill("decision-maker", CALL, "userTask_approveCancellation", Map.of("verdict", "yes"));
        story.work();
    }

    /** Every message of this occasion. */
    List<Message> sent(Occasion occasion) {
        return post.search(new MessageSearch(null, occasion, null), 1000);
    }

    private List<Task> open(String number, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .list();
    }
}
