package be.pilootloket.intake;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.process.candidacy.CandidacyStarter;
import be.pilootloket.process.engine.InputRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers a candidacy and looks at it at once, so that the caller hears in one answer what the rules say. */
@Service
class Reception {

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final AdmissibilityDesk admissibility;
    private final CandidacyStarter starter;

    Reception(CallDesk calls, CandidacyDesk candidacies, AdmissibilityDesk admissibility, CandidacyStarter starter) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.admissibility = admissibility;
        this.starter = starter;
    }

    /**
     * Registers, starts the process and applies the rules; all or nothing.
     *
     * @param by the user id of who hands it in
     */
    @Transactional
    Receipt register(NewCandidacy candidacy, String by) {
        InputRefused.ifAny(candidacies.refusals(candidacy));
        String number = starter.start(candidacy, by);
        admissibility.check(number);
        return Receipt.of(
                candidacies.get(number),
                calls.get(candidacy.callCode()).definition().zone());
    }
}
