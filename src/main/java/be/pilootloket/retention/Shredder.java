package be.pilootloket.retention;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Destroys one piece: a class of a dossier, of a call, or of what belongs to neither. Whole or not at all. */
@Component
class Shredder {

    private final List<Keeper> keepers;
    private final Trail trail;
    private final Destructions destructions;
    private final Ledger ledger;
    private final Clock clock;

    Shredder(List<Keeper> keepers, Trail trail, Destructions destructions, Ledger ledger, Clock clock) {
        this.keepers = keepers;
        this.trail = trail;
        this.destructions = destructions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void destroy(RetentionClass type, Matter matter, LocalDate closedOn) {
        Forgotten forgotten = forget(keeper -> matter.candidacy() == null
                ? keeper.ofCall(type, matter.callCode())
                : keeper.ofDossier(type, matter.candidacy()));
        note(type, matter, closedOn, forgotten);
    }

    /** Destroys what belongs to no call and was done with before this instant. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void destroy(RetentionClass type, Instant before) {
        note(type, null, null, forget(keeper -> keeper.ofNobody(type, before)));
    }

    private Forgotten forget(Function<Keeper, Forgotten> room) {
        return keepers.stream().map(room).reduce(Forgotten.NOTHING, Forgotten::and);
    }

    /** The number of the dossier or the call always; that of everything else that the chain or the engine may know. */
    private void note(RetentionClass type, Matter matter, LocalDate closedOn, Forgotten forgotten) {
        if (forgotten.rows() == 0) {
            return;
        }
        // What passes is not worth a line every night.
        if (type != RetentionClass.PASSING) {
            destructions.add(new Destruction(clock.instant(), type, matter, forgotten.rows()), closedOn);
        }
        if (matter != null) {
            Map<String, String> facts = Map.of(
                    "class", type.name(), "rows", String.valueOf(forgotten.rows()), "closedOn", closedOn.toString());
            ledger.note(Deed.DATA_FORGOTTEN, matter.callCode(), matter.number(), null, facts);
        }
        String callCode = matter == null ? null : matter.callCode();
        forgotten.subjects().stream()
                .filter(subject -> matter == null || !subject.equals(matter.number()))
                .sorted()
                .forEach(subject ->
                        ledger.note(Deed.DATA_FORGOTTEN, callCode, subject, null, Map.of("class", type.name())));
        trail.forget(forgotten.subjects());
    }
}
