package be.pilootloket.roadmap;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The plans of a cohort and how they were changed: decisions, that tell of nobody but who took them. */
@Component
class RoadmapKeeper implements Keeper {

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "roadmap", Set.of(RetentionClass.DECISIONS),
                "roadmap_version", Set.of(RetentionClass.DECISIONS),
                "date_change", Set.of(RetentionClass.DECISIONS));
    }
}
