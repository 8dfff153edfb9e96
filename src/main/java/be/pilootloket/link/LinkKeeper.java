package be.pilootloket.link;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The personal links, as long as they open something. */
@Component
class LinkKeeper implements Keeper {

    private final Links links;

    LinkKeeper(Links links) {
        this.links = links;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of("personal_link", Set.of(RetentionClass.PASSING));
    }

    @Override
    public Forgotten ofNobody(RetentionClass type, Instant before) {
        return type == RetentionClass.PASSING ? Forgotten.rows(links.forgetExpired(before)) : Forgotten.NOTHING;
    }
}
