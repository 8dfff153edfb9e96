package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Registrant;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Document;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Scenario
class PostOfficeTest {

    @Autowired
    private Messages messages;

    @Autowired
    private PostOffice post;

    @Autowired
    private LetterDesk letters;

    @Autowired
    private Contest contest;

    @Autowired
    private AudienceDesk audience;

    @Autowired
    private CandidacyDesk candidacies;

    @Autowired
    private JdbcClient jdbc;

    private TransactionTemplate work;

    @Autowired
    void work(PlatformTransactionManager transactions) {
        work = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void opensTheCall() {
        contest.open();
    }

    @Test
    void writesTheCallToEveryRowOfTheDistributionListBadAddressesIncluded() {
        List<Message> written = draft(Occasion.CALL_PUBLISHED, Contest.CALL);

        assertThat(written)
                .hasSizeBetween(1, audience.stakeholders(Contest.CALL).size());
        assertThat(written)
                .extracting(Message::address)
                .containsAll(audience.stakeholders(Contest.CALL).stream()
                        .filter(row -> row.reachable())
                        .map(row -> row.email())
                        .toList());
        assertThat(written).allSatisfy(mail -> {
            assertThat(mail.subject()).startsWith("[RZP-2019] Nieuwe oproep: ");
            assertThat(mail.body()).contains("11 november 2019 om 23u59", "29 november 2019", "9 december 2019");
            assertThat(mail.state()).isEqualTo(MessageState.RELEASED);
            assertThat(mail.letter()).isFalse();
        });
    }

    @Test
    void keepsTheBytesOfAMailWithTwentyFiveMegabytesOfAttachments() {
        Message mail = draft(Occasion.CALL_PUBLISHED, Contest.CALL).get(0);
        byte[] mime = new byte[25 * 1024 * 1024];
        new Random(1).nextBytes(mime);

        assertThat(messages.claim(mail.id(), mail.state(), mime, mail.draftedAt()))
                .isTrue();

        assertThat(messages.mime(mail.id()).orElseThrow()).isEqualTo(mime);
        work.executeWithoutResult(
                running -> messages.conclude(mail.id(), 1, MessageState.SENT, "250 OK", mail.draftedAt()));
        assertThat(messages.mime(mail.id())).isEmpty();
    }

    @Test
    void tellsEveryoneTheAnswersOnce() {
        audience.register(Contest.CALL, new Registrant("Zorgraad Voorbeeld", "ZORGRAAD@zorgraad.example"));
        audience.register(Contest.CALL, new Registrant("Logo Voorbeeld", "onthaal@LOGO.example"));
        contest.admissible();
        contest.admissible();

        List<Message> written = draft(Occasion.FAQ_PUBLISHED, Contest.CALL);

        assertThat(written).extracting(Message::address).contains("ZORGRAAD@zorgraad.example", "onthaal@LOGO.example");
        assertThat(written).extracting(mail -> mail.address().toLowerCase()).doesNotHaveDuplicates();
        assertThat(written).extracting(Message::number).containsOnlyNulls();
    }

    @Test
    void leadsAColleagueToTheCall() {
        for (Occasion occasion : List.of(
                Occasion.SELECTION_DUE,
                Occasion.SELECTION_OVERDUE,
                Occasion.SELECTION_BELOW_CAPACITY,
                Occasion.START_DELAYED,
                Occasion.CALL_WITHOUT_CANDIDATES)) {
            MessageId written = post.draft(
                            occasion, Contest.CALL, List.of(Addressee.of("Collega", "collega@agentschap.example")))
                    .get(0);

            assertThat(post.get(written).body()).contains("\nhttps://pilootloket.example/calls/RZP-2019\n");
        }
    }

    @Test
    void remindsOnlyCandidatesWhoseDossierLacksSomething() {
        contest.admissible();
        registered(new Document("application-form", "aanvraag.docx", "2019-09"));
        assertThat(draft(Occasion.DEADLINE_APPROACHING, Contest.CALL)).isEmpty();

        String awaited = registered();
        assertThat(draft(Occasion.DEADLINE_APPROACHING, Contest.CALL))
                .extracting(Message::number)
                .containsExactly(awaited);
    }

    /** A candidacy of which nobody entered the dossier yet. */
    private String registered(Document... arrived) {
        Dossier dossier = new Dossier(
                "Samen sterk",
                "kempen",
                new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", null),
                List.of(),
                List.of(arrived));
        return candidacies
                .register(
                        new NewCandidacy(
                                Contest.CALL, Instant.parse("2019-10-01T10:00:00Z"), Channel.MAILBOX, dossier, false),
                        "staff")
                .number();
    }

    @Test
    void writesToTheSelectedAboutTheirOwnProject() {
        List<String> numbers = contest.decided(3, 2);

        assertThat(draft(Occasion.PILOTS_STARTED, Contest.CALL))
                .extracting(Message::number)
                .containsExactlyElementsOf(numbers.subList(0, 2));
    }

    @Test
    void speaksOfAPlaceThatMayComeFreeOnlyWhereAnotherCandidateHoldsOne() {
        String besideAHolder = contest.decided(2, 1).get(1);
        assertThat(rejection(besideAHolder)).contains("Komt er een plaats vrij?");

        jdbc.sql("update selection_place set declined_at = current_timestamp,"
                        + " vacancy_closed_at = current_timestamp where selected = true")
                .update();

        assertThat(rejection(besideAHolder)).doesNotContain("plaats vrij");
    }

    private String rejection(String number) {
        MessageId id = draft(Occasion.CANDIDACY_REJECTED, number).get(0).id();
        letters.draft(id);
        return letters.find(id).orElseThrow().body();
    }

    @Test
    void countsEveryCandidateUntilALetterWasSentOrWaived() {
        List<String> numbers = new ArrayList<>(contest.decided(2, 1));
        numbers.add(contest.inadmissible());
        numbers.add(contest.late());
        String withdrawn = contest.admissible();
        candidacies.withdraw(withdrawn);
        numbers.add(withdrawn);
        assertThat(post.untold(Contest.CALL)).isEqualTo(5);

        List<Occasion> letters = List.of(
                Occasion.CANDIDACY_SELECTED,
                Occasion.CANDIDACY_REJECTED,
                Occasion.CANDIDACY_INADMISSIBLE,
                Occasion.CANDIDACY_LATE,
                Occasion.CANDIDACY_WITHDRAWN);
        for (int at = 0; at < letters.size(); at++) {
            Message letter = draft(letters.get(at), numbers.get(at)).get(0);
            assertThat(post.untold(Contest.CALL)).as("written is not told").isEqualTo(5 - at);
            jdbc.sql("update message set state = 'SENT' where id = :id")
                    .param("id", letter.id().value())
                    .update();
            assertThat(post.untoldNumbers(Contest.CALL)).isEqualTo(sorted(numbers.subList(at + 1, 5)));
        }
    }

    @Test
    void doesNotTakeAnAcknowledgementForALetter() {
        String number = contest.admissible();
        draft(Occasion.CANDIDACY_ACKNOWLEDGED, number);
        jdbc.sql("update message set state = 'SENT'").update();

        assertThat(post.untoldNumbers(Contest.CALL)).containsExactly(number);
    }

    @Test
    void waivesACandidatesLettersOrNotesThatNoneIsNeeded() {
        List<String> numbers = contest.decided(2, 1);
        MessageId letter =
                draft(Occasion.CANDIDACY_SELECTED, numbers.get(0)).get(0).id();

        assertThat(post.waive(numbers.get(0), "staff", "Aan de balie verteld.")).containsExactly(letter);
        assertThat(post.waive(numbers.get(1), "staff", "Aan de telefoon verteld."))
                .isEmpty();

        assertThat(post.untold(Contest.CALL)).isZero();
        assertThat(post.letters(Contest.CALL))
                .extracting(Message::occasion, Message::state, Message::waivedBy, Message::waivedWhy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Occasion.CANDIDACY_SELECTED, MessageState.WAIVED, "staff", "Aan de balie verteld."),
                        org.assertj.core.groups.Tuple.tuple(
                                Occasion.CANDIDACY_REJECTED, MessageState.WAIVED, "staff", "Aan de telefoon verteld."));
    }

    @Test
    void notesOfAWithdrawnCandidateThatItsWithdrawalWasConfirmedInAnotherWay() {
        String number = contest.admissible();
        candidacies.withdraw(number);

        assertThat(post.waive(number, "staff", "Aan de telefoon bevestigd.")).isEmpty();

        assertThat(post.letters(Contest.CALL))
                .extracting(Message::number, Message::occasion)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(number, Occasion.CANDIDACY_WITHDRAWN));
    }

    @Test
    void keepsAMessageThatWasSentAsSent() {
        MessageId letter = draft(
                        Occasion.CANDIDACY_SELECTED, contest.decided(1, 1).get(0))
                .get(0)
                .id();
        jdbc.sql("update message set state = 'SENT'").update();

        post.waive(letter, "staff", "Te laat bedacht.");

        assertThat(post.get(letter).state()).isEqualTo(MessageState.SENT);
        assertThat(post.refusals(letter, "ander@logo.example")).isNotEmpty();
    }

    private List<Message> draft(Occasion occasion, String about) {
        return post.draft(occasion, about, List.of()).stream().map(post::get).toList();
    }

    private static List<String> sorted(List<String> numbers) {
        return numbers.stream().sorted().toList();
    }
}
