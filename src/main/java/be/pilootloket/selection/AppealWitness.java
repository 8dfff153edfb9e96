package be.pilootloket.selection;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What candidates brought against a decision, what was decided about it and what was done. */
@Component
class AppealWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.APPEAL_REGISTERED,
                appeal("contested, received_on, channel, content, answers_by, registered_by, registered_at"),
                Deed.APPEAL_DECIDED,
                appeal("verdict, motivation, consequence, decided_by, decided_at"),
                Deed.APPEAL_FOLLOWED,
                appeal("done, done_by, done_at"));
    }

    private static String appeal(String columns) {
        return "select candidacy, " + columns + " from appeal where number = :appeal and forgotten_at is null";
    }
}
