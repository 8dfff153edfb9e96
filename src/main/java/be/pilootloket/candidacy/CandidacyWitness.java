package be.pilootloket.candidacy;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How candidacies came in, what they said in each version, and what was decided on them before the readers got them. */
@Component
class CandidacyWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.CANDIDACY_REGISTERED,
                "select call_code, received_at, channel, registered_at, registered_by from candidacy"
                        + " where number = :about",
                Deed.DOSSIER_KEPT,
                "select dossier from candidacy_version where number = :about and version = cast(:version as integer)",
                Deed.MESSAGE_RECEIVED,
                "select number, kind, received_at, content, documents, registered_at, registered_by"
                        + " from candidacy_message where id = :message",
                Deed.CANDIDACY_WITHDRAWN,
                stopped(),
                Deed.CANDIDACY_CANCELLED,
                stopped(),
                Deed.LATENESS_JUDGED,
                "select lateness_accepted, lateness_reason, lateness_by, lateness_at from candidacy"
                        + " where number = :about",
                Deed.ADMISSIBILITY_JUDGED,
                "select c.admissible, c.admissible_reason, c.admissible_by, c.admissible_at, j.organisation, j.accepted,"
                        + " j.reason from candidacy c left join candidacy_judgement j on j.number = c.number"
                        + " where c.number = :about order by j.organisation");
    }

    private static String stopped() {
        return "select state, stopped_at from candidacy where number = :about";
    }
}
