package be.pilootloket.candidacy;

import java.util.List;

/**
 * What the dossier handler says of a candidacy once the call has closed.
 *
 * @param number the candidacy
 * @param admissible null while nothing has been chosen
 * @param reason in the person's own words
 * @param judgements one per optional partner that needs one (S9 a)
 */
public record Admissibility(String number, Boolean admissible, String reason, List<Judgement> judgements) {

    public Admissibility {
        judgements = judgements == null ? List.of() : List.copyOf(judgements);
    }
}
