package be.pilootloket.process.change;

import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.DateChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dates of a call are the staff's to change; the coordinator changes those of the pilots. */
@Component
class CallOffice {

    private static final String STAFF = "staff";

    private final Directory directory;

    CallOffice(Directory directory) {
        this.directory = directory;
    }

    /** Why this person cannot start, propose or confirm the change; the field is {@code kind}. */
    List<Refusal> refusals(DateChange change, String by) {
        return !change.ofCall() || directory.groupsOf(by).contains(STAFF)
                ? List.of()
                : List.of(new Refusal("kind", "De datums van een oproep wijzigt een dossierbeheerder."));
    }
}
