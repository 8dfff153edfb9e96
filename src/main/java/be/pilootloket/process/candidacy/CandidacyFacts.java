package be.pilootloket.process.candidacy;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.programme.Programme;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facts with which a candidacy's process begins. */
@Component
class CandidacyFacts {

    private final CallDesk calls;

    CandidacyFacts(CallDesk calls) {
        this.calls = calls;
    }

    Map<String, Object> of(Candidacy candidacy) {
        Programme programme = calls.get(candidacy.callCode()).definition();
        return Map.of(
                CandidacyProcess.CALL_CODE,
                candidacy.callCode(),
                CandidacyProcess.NUMBER,
                candidacy.number(),
                CandidacyProcess.CLOSES_AT,
                Date.from(programme.closesAt()),
                CandidacyProcess.READERS_PER_DOSSIER,
                programme.readersPerDossier(),
                CandidacyProcess.DOSSIER_ENTERED,
                candidacy.dossierEntered(),
                CandidacyProcess.ADMISSIBLE,
                false);
    }
}
