package be.pilootloket.call;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was approved of a call, its deadlines included, and why it was cancelled or ended without a selection. */
@Component
class CallWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.CALL_VERSION_KEPT,
                "select definition, reason, proposed_by, approved_by, approved_at from call_version"
                        + " where call_code = :about and version = cast(:version as integer)",
                Deed.CALL_CONCLUDED,
                "select conclusion, concluded_by from call_for_pilots where code = :about",
                Deed.CANCELLATION_DECIDED,
                "select call_code, reason, proposed_by, proposed_at, approved, decided_by, decided_at, remarks"
                        + " from call_cancellation where id = cast(:cancellation as bigint)");
    }
}
