package be.pilootloket.evidence;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The chain of deeds tells of no candidate and forgets nothing. */
@Component
class LedgerKeeper implements Keeper {

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "ledger", Set.of(RetentionClass.DECISIONS),
                "ledger_head", Set.of(RetentionClass.DECISIONS));
    }
}
