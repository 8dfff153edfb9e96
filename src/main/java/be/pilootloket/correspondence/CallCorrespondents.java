package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.programme.Programme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom we tell about a call as a whole. */
@Component
class CallCorrespondents implements Correspondents {

    private static final String STAFF = "staff";
    private static final String DECISION_MAKER = "decision-maker";
    private static final String COORDINATOR = "coordinator";

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final CallWords callWords;
    private final Letterhead letterhead;

    CallCorrespondents(CallDesk calls, CandidacyDesk candidacies, CallWords callWords, Letterhead letterhead) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.callWords = callWords;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CALL);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String callCode) {
        return switch (occasion) {
            case CALL_PUBLISHED, INFO_SESSION_INVITED -> stakeholders(callCode).toList();
            case CALL_CANCELLED, SLIDES_PUBLISHED, FAQ_PUBLISHED ->
                everyone(callCode).toList();
            default -> List.of();
        };
    }

    @Override
    public Insiders inside(Occasion occasion, String callCode) {
        return switch (occasion) {
            case SELECTION_DUE -> Insiders.groups(DECISION_MAKER);
            case CALL_WITHOUT_CANDIDATES, SELECTION_OVERDUE, START_DELAYED -> Insiders.groups(STAFF, DECISION_MAKER);
            case SELECTION_BELOW_CAPACITY -> Insiders.groups(STAFF, COORDINATOR);
            default -> Insiders.NOBODY;
        };
    }

    @Override
    public Particulars particulars(Occasion occasion, String callCode) {
        Programme programme = calls.get(callCode).definition();
        return letterhead.with(programme, callWords.of(programme));
    }

    /** Everyone on the call's distribution list (S6, "alle belanghebbenden"). */
    private Stream<Addressee> stakeholders(String callCode) {
        return calls.stakeholders(callCode).stream()
                .map(stakeholder -> Addressee.of(stakeholder.organisation(), stakeholder.email()));
    }

    /** Stakeholders, registrants of the info session and candidates (S13, equal treatment). */
    Stream<Addressee> everyone(String callCode) {
        return Stream.of(
                        stakeholders(callCode),
                        calls.registrants(callCode).stream()
                                .map(registrant -> Addressee.of(registrant.organisation(), registrant.email())),
                        candidacies.of(callCode).stream().map(candidacy -> {
                            Initiator initiator = candidacy.dossier().initiator();
                            return Addressee.of(initiator.organisation(), initiator.email());
                        }))
                .flatMap(addressees -> addressees);
    }
}
