package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Decision;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Rule;
import be.pilootloket.programme.RuleKind;
import be.pilootloket.programme.Zone;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Candidates, each of whom we tell about the own candidacy. */
@Component
class CandidacyCorrespondents implements Correspondents {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final CallWords callWords;
    private final CandidatePage ownPage;
    private final Letterhead letterhead;

    CandidacyCorrespondents(
            CallDesk calls,
            CandidacyDesk candidacies,
            SelectionDesk selection,
            CallWords callWords,
            CandidatePage ownPage,
            Letterhead letterhead) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.selection = selection;
        this.callWords = callWords;
        this.ownPage = ownPage;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CANDIDATES, Subject.CANDIDACY);
    }

    /** The one candidate, or of a call those whose dossier lacks something, or those that hold a place. */
    @Override
    public List<Addressee> outside(Occasion occasion, String about) {
        return switch (occasion) {
            case DEADLINE_APPROACHING -> candidates(about, CandidacyCorrespondents::notReady);
            case PILOTS_STARTED -> {
                Collection<String> holders = selection.holders(about);
                yield candidates(about, candidacy -> holders.contains(candidacy.number()));
            }
            default -> List.of(candidate(candidacies.get(about)));
        };
    }

    @Override
    public Particulars particulars(Occasion occasion, String number) {
        Candidacy candidacy = candidacies.get(number);
        Programme programme = calls.get(candidacy.callCode()).definition();
        Map<String, Object> words = callWords.of(programme);
        words.putAll(words(occasion, candidacy, programme));
        return letterhead.with(programme, words);
    }

    private Map<String, Object> words(Occasion occasion, Candidacy candidacy, Programme programme) {
        Map<String, Object> words = new HashMap<>();
        List<Particulars.Finding> unsatisfied = Particulars.findings(candidacy, Finding.Answer.NOT_SATISFIED);
        String zone = candidacy.dossier().zone();
        words.put("number", candidacy.number());
        words.put(
                "dossierTitle", Optional.ofNullable(candidacy.dossier().title()).orElse("nog zonder titel"));
        words.put("organisation", candidacy.dossier().initiator().organisation());
        words.put("zone", programme.areas().find(zone).map(Zone::name).orElse(zone));
        words.put("receivedAt", programme.dutchTime().fullDateToTheSecond(candidacy.receivedAt()));
        words.put("late", !programme.timeline().deadline().accepts(candidacy.receivedAt()));
        words.put("dossierEntered", candidacy.dossierEntered());
        words.put("dossierArrived", arrived(candidacy));
        words.put("complete", candidacy.dossierEntered() && unsatisfied.isEmpty());
        words.put("findings", unsatisfied);
        words.put("judgements", Particulars.findings(candidacy, Finding.Answer.TO_JUDGE));
        List<String> undeclared = undeclared(candidacy);
        words.put("undeclared", undeclared);
        words.put("onlyUndeclared", !undeclared.isEmpty() && lacksDeclarationsOnly(candidacy, programme));
        words.put(
                "ownPage",
                carriesOwnPage(occasion) ? ownPage.of(candidacy.number()).orElse(null) : null);
        words.put("motivation", motivation(occasion, candidacy));
        words.put("appealClause", programme.appealClause());
        words.put("placePossible", selection.placePossible(candidacy.number()));
        return words;
    }

    private static List<String> undeclared(Candidacy candidacy) {
        return candidacy.dossier().partners().stream()
                .filter(partner -> !partner.declared())
                .map(partner -> SingleLine.of(partner.organisation(), 200))
                .toList();
    }

    private static boolean lacksDeclarationsOnly(Candidacy candidacy, Programme programme) {
        Set<String> aboutDeclarations = programme.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.DECLARATION_PER_PARTNER)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return candidacy.current().findings().stream()
                .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                .allMatch(finding -> aboutDeclarations.contains(finding.rule()));
    }

    private static boolean carriesOwnPage(Occasion occasion) {
        return occasion == Occasion.CANDIDACY_ACKNOWLEDGED || occasion == Occasion.DEADLINE_APPROACHING;
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

    private List<Addressee> candidates(String callCode, Predicate<Candidacy> which) {
        return candidacies.of(callCode).stream()
                .filter(which)
                .map(CandidacyCorrespondents::candidate)
                .toList();
    }

    static Addressee candidate(Candidacy candidacy) {
        Initiator initiator = candidacy.dossier().initiator();
        String contact = initiator.contact();
        return new Addressee(
                contact == null || contact.isBlank() ? initiator.organisation() : contact,
                initiator.email(),
                candidacy.number());
    }

    /** Whether the dossier is here, if only as files that nobody entered yet. */
    private static boolean arrived(Candidacy candidacy) {
        return candidacy.dossierEntered() || !candidacy.dossier().documents().isEmpty();
    }

    /** Still awaited: something is missing that the candidate can bring. */
    private static boolean notReady(Candidacy candidacy) {
        return candidacy.state() == Candidacy.State.RECEIVED
                && (!arrived(candidacy)
                        || !Particulars.findings(candidacy, Finding.Answer.NOT_SATISFIED)
                                .isEmpty());
    }
}
