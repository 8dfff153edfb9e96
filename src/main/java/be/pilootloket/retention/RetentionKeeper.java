package be.pilootloket.retention;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was destroyed and what was kept longer: numbers and reasons of the agency. And a table whose room is not always there. */
@Component
class RetentionKeeper implements Keeper {

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "retention_hold", Set.of(RetentionClass.DECISIONS),
                "destruction", Set.of(RetentionClass.DECISIONS),
                "retention_run", Set.of(RetentionClass.IMPERSONAL),
                "rehearsal_clock", Set.of(RetentionClass.IMPERSONAL));
    }
}
