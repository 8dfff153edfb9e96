package be.pilootloket.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The counters for candidacies on a real database, for an invented call. */
@SpringBootTest
@ActiveProfiles("test")
class CandidacyDeskTest {

    private static final String CALL = "VOORBEELD-2019";
    private static final Instant BEFORE = Instant.parse("2019-11-01T08:00:00Z");
    private static final Rule[] RULES = {
        Examples.about(RuleKind.DEADLINE),
        Examples.about(RuleKind.EVERY_CARE_COUNCIL, "care-council"),
        Examples.asking(RuleKind.DOCUMENT, "form"),
        Examples.about(RuleKind.PERSON_JUDGES, "other")
    };

    @Autowired
    CandidacyDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    AdmissibilityDesk admissibility;

    @MockitoBean
    CallDesk calls;

    @MockitoBean
    Clock clock;

    @BeforeEach
    void call() {
        when(clock.instant()).thenReturn(Instant.parse("2019-11-14T09:00:00Z"));
        call(Phase.PUBLISHED, Examples.programme(RULES));
    }

    @Test
    void givesNoNumberTwiceWhenManyRegisterAtOnce() throws Exception {
        ExecutorService counters = Executors.newFixedThreadPool(8);
        List<Future<Candidacy>> registered = IntStream.range(0, 40)
                .mapToObj(each -> counters.submit(() -> desk.register(incoming(BEFORE, whole()), "staff")))
                .toList();
        List<String> numbers = new ArrayList<>();
        for (Future<Candidacy> one : registered) {
            numbers.add(one.get().number());
        }
        counters.shutdown();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(40).allMatch(number -> number.startsWith(CALL + "-"));
    }

    @Test
    void showsEachWithItsDossierWhileOthersRegister() throws Exception {
        ExecutorService counter = Executors.newSingleThreadExecutor();
        Future<?> registering = counter.submit(() ->
                IntStream.range(0, 100).forEach(each -> desk.register(incoming(BEFORE, whole()), "staff")));
        while (!registering.isDone()) {
            assertThat(desk.of(CALL))
                    .allSatisfy(candidacy -> assertThat(candidacy.versions()).isNotEmpty());
        }
        registering.get();
        counter.shutdown();
    }

    @Test
    void keepsWhatPeopleTypedLiterally() {
        String literal = "${7*7} <b>x</b> \uD83D\uDC9A \u202Etxet\u202C {{1}}";
        Dossier typed = new Dossier(
                literal, "geteld", new Initiator(literal, literal, "onthaal@logo.example", null), null, null);
        Candidacy kept = desk.get(registered(typed).number());
        assertThat(kept.dossier()).isEqualTo(typed);
    }

    @Test
    void receiptDecidesAndNotRegistration() {
        assertThat(admissibility
                        .check(register(Examples.IN_TIME, whole()).number())
                        .receivedInTime())
                .isTrue();
        assertThat(admissibility
                        .check(register(Examples.TOO_LATE, whole()).number())
                        .receivedInTime())
                .isFalse();
    }

    @Test
    void refusesWhatMakesNoSenseFieldByField() {
        Dossier typed = new Dossier(
                " ",
                "zone-99",
                new Initiator("x".repeat(10_000), "", "a@b.example\nBcc: c@d.example", null),
                List.of(
                        Partner.declared("Logo A", "logo"),
                        Partner.declared("logo  a", "logo"),
                        Partner.declared("", "onbekend")),
                List.of(new Document("onbekend", "", null)));
        assertThat(desk.refusals(new NewCandidacy(CALL, null, null, typed, true)))
                .extracting(Refusal::field)
                .contains(
                        "receivedAt",
                        "channel",
                        "zone",
                        "organisation",
                        "contact",
                        "email",
                        "title",
                        "partners",
                        "documents");
    }

    @Test
    void refusesAnOrganisationThatIsBothAMandatoryAndAnOptionalPartner() {
        Dossier typed =
                Examples.dossier("geteld", Partner.declared("Dienst A", "logo"), Partner.declared("DIENST A", "other"));
        assertThat(desk.refusals(incoming(BEFORE, typed)))
                .extracting(Refusal::sentence)
                .singleElement()
                .asString()
                .contains("verplichte")
                .contains("optionele");
    }

    @Test
    void refusesMoreThanTwoHundredPartners() {
        List<Partner> many = IntStream.range(0, 201)
                .mapToObj(number -> Partner.declared("Partner " + number, "logo"))
                .toList();
        Dossier typed = new Dossier("Samen", "geteld", Examples.INITIATOR, many, List.of());
        assertThat(desk.refusals(incoming(BEFORE, typed)))
                .extracting(Refusal::field)
                .containsExactly("partners");
    }

    @Test
    void refusesACallThatIsUnknownOrNotPublishedOrOver() {
        assertThat(desk.refusals(incoming(BEFORE, whole()))).isEmpty();
        for (Phase phase : List.of(Phase.DRAFT, Phase.APPROVED, Phase.CANCELLED, Phase.STARTED)) {
            call(phase, Examples.programme(RULES));
            assertThat(desk.refusals(incoming(BEFORE, whole())))
                    .extracting(Refusal::field)
                    .containsExactly("callCode");
        }
        when(calls.find(any())).thenReturn(Optional.empty());
        assertThat(desk.refusals(incoming(BEFORE, whole())))
                .extracting(Refusal::field)
                .containsExactly("callCode");
    }

    @Test
    void refusesAReceiptInTheFutureOrBeforeThePublication() {
        for (String moment : List.of("2019-11-14T09:00:01Z", "2019-09-10T12:00:00Z")) {
            assertThat(desk.refusals(incoming(Instant.parse(moment), whole())))
                    .extracting(Refusal::field)
                    .containsExactly("receivedAt");
        }
    }

    @Test
    void makesANewVersionOfEverySupplementAndCountsOnlyThoseInTime() {
        String number = registered(whole()).number();
        supplement(number, Examples.IN_TIME, "Samen sterker");
        supplement(number, Examples.TOO_LATE, "Te laat");
        Candidacy candidacy = desk.get(number);
        assertThat(candidacy.versions()).extracting(DossierVersion::counted).containsExactly(true, true, false);
        assertThat(candidacy.dossier().title()).isEqualTo("Samen sterker");
    }

    @Test
    void countsALateSupplementAllTheSameWhenTheDeadlineMovesBehindIt() {
        String number = registered(whole()).number();
        supplement(number, Examples.TOO_LATE, "Op tijd na verlenging");
        Programme programme = Examples.programme(RULES);
        Deadline later = new Deadline(LocalDate.of(2019, 11, 18), LocalTime.of(23, 59), ZoneId.of("Europe/Brussels"));
        call(Phase.PUBLISHED, programme.withTimeline(programme.timeline().withDeadline(later)));
        desk.deadlineMoved(CALL);
        assertThat(desk.get(number).dossier().title()).isEqualTo("Op tijd na verlenging");
    }

    @Test
    void refusesASupplementToAVersionThatIsNoLongerTheNewest() {
        String number = registered(whole()).number();
        Message first = messages.receive(message(number, MessageKind.SUPPLEMENT, Examples.IN_TIME), "staff");
        Message second = messages.receive(message(number, MessageKind.SUPPLEMENT, Examples.IN_TIME), "staff");
        messages.enter(new Supplement(first.id(), 1, whole()), "staff");
        assertThat(messages.refusals(new Supplement(second.id(), 1, whole()))).hasSize(1);
        assertThat(messages.refusals(new Supplement(second.id(), 2, whole()))).isEmpty();
    }

    @Test
    void refusesASupplementBeforeTheDossierItselfIsEntered() {
        String number = desk.register(
                        new NewCandidacy(CALL, BEFORE, Channel.POST, Examples.dossier("geteld"), false), "staff")
                .number();
        Message message = messages.receive(message(number, MessageKind.SUPPLEMENT, Examples.IN_TIME), "staff");
        assertThat(messages.refusals(new Supplement(message.id(), 1, whole()))).hasSize(1);
        desk.enter(number, whole(), "staff");
        assertThat(messages.refusals(new Supplement(message.id(), 2, whole()))).isEmpty();
    }

    @Test
    void refusesWhatADecidedCallNoLongerAllows() {
        String number = registered(whole()).number();
        assertThat(messages.refusals(message(number, MessageKind.WITHDRAWAL, BEFORE)))
                .isEmpty();
        assertThat(messages.refusals(message(number, MessageKind.DECLINE, BEFORE)))
                .hasSize(1);
        call(Phase.DECIDED, Examples.programme(RULES));
        assertThat(messages.refusals(message(number, MessageKind.WITHDRAWAL, BEFORE)))
                .hasSize(1);
        assertThat(messages.refusals(message(number, MessageKind.SUPPLEMENT, BEFORE)))
                .hasSize(1);
        assertThat(messages.refusals(message(number, MessageKind.DECLINE, BEFORE)))
                .isEmpty();
        assertThat(messages.refusals(message(CALL + "-999", MessageKind.DECLINE, BEFORE)))
                .extracting(Refusal::field)
                .containsExactly("number");
        desk.withdraw(number);
        assertThat(messages.refusals(message(number, MessageKind.WITHDRAWAL, BEFORE)))
                .extracting(Refusal::field)
                .containsExactly("number");
    }

    @Test
    void decidesOnLatenessOnceAndWithAReason() {
        String number = register(Examples.TOO_LATE, whole()).number();
        assertThat(admissibility.refusals(new Lateness(number, null, " ")))
                .extracting(Refusal::field)
                .containsExactly("verdict", "reason");
        Lateness refused = new Lateness(number, false, "Er was geen overmacht.");
        assertThat(admissibility.refusals(refused)).isEmpty();
        admissibility.decide(refused, "decision-maker");
        assertThat(desk.get(number).outcome()).isEqualTo(Candidacy.Outcome.LATE);
        assertThat(admissibility.refusals(refused)).extracting(Refusal::field).containsExactly("verdict");
    }

    @Test
    void decidesOnAdmissibilityWithAJudgementOfEveryOptionalPartner() {
        Dossier dossier = Examples.dossier(
                "leeg",
                Partner.declared("Zorgraad Ergens", "care-council"),
                Examples.interested("Dienst A", LocalDate.of(2019, 10, 1), "mail"));
        String number = registered(dossier).number();
        assertThat(admissibility.check(number)).isEqualTo(new Check(true, 1, 2));
        assertThat(admissibility.refusals(new Admissibility(number, true, "Volledig.", List.of())))
                .extracting(Refusal::field)
                .containsExactly("judgements");
        Admissibility admitted = new Admissibility(
                number, true, "Volledig.", List.of(new Judgement("Dienst A", true, "werkt in heel de zone")));
        assertThat(admissibility.refusals(admitted)).isEmpty();
        admissibility.decide(admitted, "staff");
        desk.settle(number);
        assertThat(desk.get(number).admissible()).isTrue();
        assertThat(admissibility.judgements(number)).containsExactlyElementsOf(admitted.judgements());
        assertThat(admissibility.refusals(admitted)).extracting(Refusal::field).containsExactly("verdict");
    }

    @Test
    void waitsForASupplementThatCameInTime() {
        String number = registered(Examples.dossier("leeg")).number();
        Message waiting = messages.receive(message(number, MessageKind.SUPPLEMENT, Examples.IN_TIME), "staff");
        Admissibility refused = new Admissibility(number, false, "Geen zorgraad.", List.of());
        assertThat(admissibility.refusals(refused)).extracting(Refusal::field).containsExactly("verdict");
        messages.enter(new Supplement(waiting.id(), 1, Examples.dossier("leeg")), "staff");
        assertThat(admissibility.refusals(refused)).isEmpty();
    }

    @Test
    void countsOnlyWhatIsNotSettledAsOpen() {
        int before = desk.open(CALL);
        List<String> numbers = new ArrayList<>(Collections.nCopies(3, ""));
        numbers.replaceAll(each -> registered(whole()).number());
        assertThat(desk.open(CALL)).isEqualTo(before + 3);
        desk.settle(numbers.get(0));
        desk.withdraw(numbers.get(1));
        desk.cancel(numbers.get(2));
        assertThat(desk.open(CALL)).isEqualTo(before);
        desk.cancel(numbers.get(1));
        assertThat(desk.get(numbers.get(1)).state()).isEqualTo(Candidacy.State.WITHDRAWN);
    }

    private void supplement(String number, Instant receivedAt, String title) {
        Message message = messages.receive(message(number, MessageKind.SUPPLEMENT, receivedAt), "staff");
        Dossier dossier = new Dossier(title, "geteld", Examples.INITIATOR, List.of(), List.of());
        messages.enter(new Supplement(message.id(), null, dossier), "staff");
    }

    private static NewMessage message(String number, MessageKind kind, Instant receivedAt) {
        return new NewMessage(number, kind, receivedAt, "Een bericht van de kandidaat.");
    }

    private Candidacy registered(Dossier dossier) {
        return register(BEFORE, dossier);
    }

    private Candidacy register(Instant receivedAt, Dossier dossier) {
        return desk.register(incoming(receivedAt, dossier), "staff");
    }

    private static NewCandidacy incoming(Instant receivedAt, Dossier dossier) {
        return new NewCandidacy(CALL, receivedAt, Channel.MAILBOX, dossier, true);
    }

    private static Dossier whole() {
        return Examples.dossier("geteld");
    }

    private void call(Phase phase, Programme programme) {
        Call call = new Call(
                CALL,
                phase,
                1,
                null,
                programme,
                "staff",
                BEFORE,
                null,
                "decision-maker",
                BEFORE,
                Instant.parse("2019-09-11T07:00:00Z"),
                null,
                null,
                null);
        when(calls.find(any())).thenReturn(Optional.of(call));
        when(calls.get(any())).thenReturn(call);
    }
}
