package be.pilootloket.candidacy;

import be.pilootloket.programme.Programme;
import java.time.Instant;
import java.util.List;

/**
 * A dossier as the rules of a call see it.
 *
 * @param programme the call as it was approved, with the deadline that holds now
 * @param receivedAt when the candidacy reached us
 * @param channel how it reached us
 * @param dossier the version that is judged
 * @param judgements what people have judged about its partners so far
 */
record Submission(
        Programme programme, Instant receivedAt, Channel channel, Dossier dossier, List<Judgement> judgements) {

    /** The partners of any of these kinds, in the order of the dossier. */
    List<Partner> partnersOf(List<String> kinds) {
        return dossier.partners().stream()
                .filter(partner -> kinds.contains(partner.kind()))
                .toList();
    }
}
