package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.Faq;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.Session;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Decision;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whom we write to on an occasion, and what about: asked of the rooms that know. */
@Component
class Correspondents {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final CallDesk calls;
    private final SessionDesk sessions;
    private final QuestionDesk questions;
    private final CancellationDesk cancellations;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final Messages messages;
    private final Clock clock;
    private final String baseUrl;

    Correspondents(
            CallDesk calls,
            SessionDesk sessions,
            QuestionDesk questions,
            CancellationDesk cancellations,
            CandidacyDesk candidacies,
            SelectionDesk selection,
            Messages messages,
            Clock clock,
            @Value("${pilootloket.base-url:http://localhost:8080}") String baseUrl) {
        this.calls = calls;
        this.sessions = sessions;
        this.questions = questions;
        this.cancellations = cancellations;
        this.candidacies = candidacies;
        this.selection = selection;
        this.messages = messages;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** The addressees outside the agency as things stand, each address once. */
    List<Addressee> of(Occasion occasion, String businessKey) {
        return switch (occasion.audience()) {
            case STAKEHOLDERS -> once(stakeholders(businessKey));
            case PUBLIC ->
                once(Stream.of(
                                stakeholders(businessKey),
                                calls.registrants(businessKey).stream()
                                        .map(registrant -> Addressee.of(registrant.organisation(), registrant.email())),
                                candidacies.of(businessKey).stream().map(candidacy -> {
                                    Initiator initiator = candidacy.dossier().initiator();
                                    return Addressee.of(initiator.organisation(), initiator.email());
                                }))
                        .flatMap(addressees -> addressees));
            case CANDIDATE -> List.of(candidate(candidacies.get(businessKey)));
            case CANDIDATES_NOT_READY -> candidates(businessKey, Correspondents::notReady);
            case SELECTED -> {
                Collection<String> holders = selection.holders(businessKey);
                yield candidates(businessKey, candidacy -> holders.contains(candidacy.number()));
            }
            case STAFF, DECISION_MAKER, STAFF_AND_DECISION_MAKER, STAFF_AND_COORDINATOR -> List.of();
        };
    }

    /** What there is to say; {@code about} is the number of a candidacy when the audience is told about its own. */
    Particulars particulars(Occasion occasion, String about) {
        if (!occasion.audience().ownCandidacy()) {
            Programme programme = calls.get(about).definition();
            return particulars(programme, call(programme));
        }
        Candidacy candidacy = candidacies.get(about);
        Programme programme = calls.get(candidacy.callCode()).definition();
        Map<String, Object> words = call(programme);
        words.putAll(candidacy(occasion, candidacy, programme));
        return particulars(programme, words);
    }

    /** The candidacies of which nobody was told how they ended last: that letter was neither sent nor waived (S19). */
    List<Candidacy> untold(String callCode) {
        List<Message> settled = messages.letters(callCode).stream()
                .filter(letter -> letter.state().settled())
                .toList();
        return candidacies.of(callCode).stream()
                .filter(candidacy -> candidacy.state() != Candidacy.State.CANCELLED)
                .filter(candidacy -> !told(candidacy, settled))
                .toList();
    }

    private boolean told(Candidacy candidacy, List<Message> settled) {
        Optional<Occasion> last = letter(candidacy);
        return settled.stream()
                .filter(letter -> candidacy.number().equals(letter.number()))
                .anyMatch(letter -> last.isEmpty() || last.get() == letter.occasion());
    }

    /** The letter that tells a candidate how it ended as things stand; empty while that is open. */
    Optional<Occasion> letter(Candidacy candidacy) {
        if (candidacy.state() == Candidacy.State.WITHDRAWN) {
            return Optional.of(Occasion.CANDIDACY_WITHDRAWN);
        }
        return selection
                .outcomeOf(candidacy.number())
                .map(outcome ->
                        outcome.offered() ? Occasion.PLACE_OFFERED : Occasion.valueOf("CANDIDACY_" + outcome.kind()));
    }

    private static Particulars particulars(Programme programme, Map<String, Object> words) {
        return new Particulars(programme.code(), programme.agency().name(), programme.mailbox(), words);
    }

    private Map<String, Object> call(Programme programme) {
        DutchTime dutch = programme.dutchTime();
        Map<String, Object> words = new HashMap<>();
        words.put("callCode", programme.code());
        words.put("callTitle", programme.title());
        words.put("agency", programme.agency().name());
        words.put("service", programme.contact().name());
        words.put("contactEmail", programme.contact().email());
        words.put("contactPhone", programme.contact().phone());
        words.put("mailbox", programme.mailbox());
        words.put("callPage", baseUrl + "/calls/" + programme.code());
        words.put("purpose", programme.policy().purpose());
        words.put("deadline", programme.timeline().deadline().text());
        words.put("open", programme.timeline().deadline().accepts(clock.instant()));
        words.put("publishedOn", dutch.date(programme.publishesAt()));
        words.put("selectsBy", dutch.date(programme.timeline().selectsBy()));
        words.put("startsOn", dutch.date(programme.timeline().startsOn()));
        words.put("capacity", programme.capacity());
        words.put(
                "documents",
                programme.documents().stream().map(RequiredDocument::label).toList());
        words.put(
                "callText",
                programme.callText().title() + " (versie "
                        + programme.callText().version() + ")");
        words.putAll(session(programme));
        words.putAll(faq(programme.code()));
        words.put(
                "cancellationReason",
                cancellations
                        .of(programme.code())
                        .map(cancellation -> cancellation.reason())
                        .orElse(null));
        words.put(
                "waiting",
                untold(programme.code()).stream()
                        .map(candidacy -> candidacy.number() + ", "
                                + SingleLine.of(candidacy.dossier().initiator().organisation(), 200))
                        .toList());
        return words;
    }

    private Map<String, Object> session(Programme programme) {
        Optional<Session> session = sessions.find(programme.code());
        InfoSession planned = programme.timeline().infoSession();
        Map<String, Object> words = new HashMap<>();
        words.put("infoSessionOn", null);
        words.put("infoSessionPlace", null);
        if (session.isPresent()) {
            Session held = session.get();
            words.put("infoSessionOn", when(programme, held.on(), held.from(), held.until()));
            words.put("infoSessionPlace", held.place());
        } else if (planned != null) {
            words.put("infoSessionOn", when(programme, planned.on(), planned.from(), planned.until()));
            words.put("infoSessionPlace", planned.place());
        }
        words.put("slidesTitle", session.map(Session::slidesTitle).orElse(null));
        words.put("slidesLink", session.map(Session::slidesLink).orElse(null));
        return words;
    }

    private static String when(Programme programme, LocalDate on, LocalTime from, LocalTime until) {
        return "%s van %s tot %s"
                .formatted(programme.dutchTime().fullDate(on), DutchTime.hour(from), DutchTime.hour(until));
    }

    private Map<String, Object> faq(String callCode) {
        Optional<Faq> faq = questions.faq(callCode);
        int version = faq.map(Faq::version).orElse(0);
        List<Faq.Entry> entries = faq.map(Faq::entries).orElse(List.of());
        return Map.of(
                "faqVersion", version,
                "newAnswers", answers(entries, entry -> entry.version() == version),
                "earlierAnswers", answers(entries, entry -> entry.version() != version));
    }

    private static List<Particulars.Answer> answers(List<Faq.Entry> entries, Predicate<Faq.Entry> which) {
        return entries.stream()
                .filter(which)
                .map(entry -> new Particulars.Answer(entry.question(), entry.answer()))
                .toList();
    }

    private Map<String, Object> candidacy(Occasion occasion, Candidacy candidacy, Programme programme) {
        Map<String, Object> words = new HashMap<>();
        List<Particulars.Finding> unsatisfied = findings(candidacy, Finding.Answer.NOT_SATISFIED);
        String zone = candidacy.dossier().zone();
        words.put("number", candidacy.number());
        words.put(
                "dossierTitle", Optional.ofNullable(candidacy.dossier().title()).orElse("nog zonder titel"));
        words.put("organisation", candidacy.dossier().initiator().organisation());
        words.put("zone", programme.areas().find(zone).map(Zone::name).orElse(zone));
        words.put("receivedAt", receivedAt(programme, candidacy.receivedAt()));
        words.put("late", !programme.timeline().deadline().accepts(candidacy.receivedAt()));
        words.put("dossierEntered", candidacy.dossierEntered());
        words.put("complete", candidacy.dossierEntered() && unsatisfied.isEmpty());
        words.put("findings", unsatisfied);
        words.put("judgements", findings(candidacy, Finding.Answer.TO_JUDGE));
        words.put("motivation", motivation(occasion, candidacy));
        words.put("appealClause", programme.appealClause());
        words.put("placePossible", selection.placePossible(candidacy.number()));
        return words;
    }

    private static String receivedAt(Programme programme, Instant receivedAt) {
        return programme.dutchTime().fullDate(receivedAt) + " om "
                + TO_THE_SECOND.format(receivedAt.atZone(programme.zone()));
    }

    private static List<Particulars.Finding> findings(Candidacy candidacy, Finding.Answer answer) {
        return candidacy.current().findings().stream()
                .filter(finding -> finding.answer() == answer)
                .map(finding -> new Particulars.Finding(
                        finding.text(), finding.source().id(), finding.source().phrase(), finding.remedy()))
                .toList();
    }

    private String motivation(Occasion occasion, Candidacy candidacy) {
        return switch (occasion) {
            case CANDIDACY_INADMISSIBLE -> reason(candidacy.admissibility());
            case CANDIDACY_LATE -> reason(candidacy.lateness());
            case CANDIDACY_SELECTED, CANDIDACY_REJECTED ->
                selection.outcomeOf(candidacy.number()).map(Outcome::motivation).orElse(null);
            default -> null;
        };
    }

    private static String reason(Decision decision) {
        return decision == null ? null : decision.reason();
    }

    private Stream<Addressee> stakeholders(String callCode) {
        return calls.stakeholders(callCode).stream()
                .map(stakeholder -> Addressee.of(stakeholder.organisation(), stakeholder.email()));
    }

    private List<Addressee> candidates(String callCode, Predicate<Candidacy> which) {
        return candidacies.of(callCode).stream()
                .filter(which)
                .map(Correspondents::candidate)
                .toList();
    }

    private static Addressee candidate(Candidacy candidacy) {
        Initiator initiator = candidacy.dossier().initiator();
        String contact = initiator.contact();
        return new Addressee(
                contact == null || contact.isBlank() ? initiator.organisation() : contact,
                initiator.email(),
                candidacy.number());
    }

    /** Still awaited: something is missing that the candidate can bring. */
    private static boolean notReady(Candidacy candidacy) {
        return candidacy.state() == Candidacy.State.RECEIVED
                && (!candidacy.dossierEntered()
                        || !findings(candidacy, Finding.Answer.NOT_SATISFIED).isEmpty());
    }

    /** An address that is none may stand in several rows: each is a person to look after. */
    private static List<Addressee> once(Stream<Addressee> addressees) {
        Map<String, Addressee> byAddress = new LinkedHashMap<>();
        addressees.forEach(addressee -> {
            String address = addressee.address().strip().toLowerCase(Locale.ROOT);
            String key = EmailAddress.fault(address).isEmpty() ? address : addressee.name() + "\n" + address;
            byAddress.putIfAbsent(key, addressee);
        });
        return List.copyOf(byAddress.values());
    }
}
