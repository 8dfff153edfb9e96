package be.pilootloket.candidacy;

import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for candidacies: what comes in, what the rules say of it and what people decide. */
@Service
@Transactional
public class CandidacyDesk {

    private final Candidacies candidacies;
    private final Numbers numbers;
    private final Clock clock;

    CandidacyDesk(Candidacies candidacies, Numbers numbers, Clock clock) {
        this.candidacies = candidacies;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Why a candidacy cannot be registered; fields are named as in the API and the start form. */
    public List<Refusal> refusals(NewCandidacy candidacy) {
        return List.of();
    }

    /**
     * Registers a candidacy under a new number, late or not: lateness is judged afterwards, by a person.
     *
     * @param by the user or system that registers it
     */
    public Candidacy register(NewCandidacy candidacy, String by) {
        Instant now = clock.instant();
        DossierVersion first = new DossierVersion(
                1,
                candidacy.dossierEntered() ? DossierVersion.Kind.DOSSIER : DossierVersion.Kind.REGISTRATION,
                candidacy.receivedAt(),
                true,
                now,
                by,
                candidacy.dossier(),
                List.of(),
                null);
        Candidacy registered = new Candidacy(
                numbers.next(candidacy.callCode()),
                candidacy.callCode(),
                Candidacy.State.RECEIVED,
                null,
                candidacy.receivedAt(),
                candidacy.channel(),
                null,
                null,
                List.of(first));
        candidacies.add(registered, by, now);
        return registered;
    }

    public Optional<Candidacy> find(String number) {
        return candidacies.find(number);
    }

    /** The candidacy with this number, which the caller knows to exist. */
    public Candidacy get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No candidacy " + number));
    }

    /** Every candidacy of a call, by number. */
    public List<Candidacy> of(String callCode) {
        return candidacies.of(callCode);
    }

    /** How many candidacies of a call are not settled yet: neither decided on, withdrawn nor cancelled. */
    public int open(String callCode) {
        return candidacies.count(callCode, Candidacy.State.RECEIVED);
    }

    /** The candidacies that go to the readers, by number. */
    public List<Candidacy> admissible(String callCode) {
        return of(callCode).stream().filter(Candidacy::admissible).toList();
    }

    /** What the rules say about the dossier that is judged; empty until checked. */
    public List<Finding> findings(String number) {
        return get(number).current().findings();
    }

    /** From now on the candidacy holds up nothing before the assessment. */
    public void settle(String number) {
        candidacies.settle(number, clock.instant());
    }

    public void withdraw(String number) {
        candidacies.stop(number, Candidacy.State.WITHDRAWN, clock.instant());
    }

    /** The call that was applied for is cancelled. */
    public void cancel(String number) {
        candidacies.stop(number, Candidacy.State.CANCELLED, clock.instant());
    }
}
