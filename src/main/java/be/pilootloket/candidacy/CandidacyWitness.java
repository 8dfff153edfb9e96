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
                "select v.dossier from candidacy_version v join candidacy c on c.number = v.number where v.number = :about"
                        + " and v.version = cast(:version as integer) and c.forgotten_at is null",
                Deed.MESSAGE_RECEIVED,
                "select m.number, m.kind, m.received_at, m.content, m.documents, m.registered_at, m.registered_by"
                        + " from candidacy_message m join candidacy c on c.number = m.number"
                        + " where m.id = :message and c.forgotten_at is null",
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
                        + " where c.number = :about and c.forgotten_at is null order by j.organisation");
    }

    private static String stopped() {
        return "select state, stopped_at from candidacy where number = :about";
    }
}
