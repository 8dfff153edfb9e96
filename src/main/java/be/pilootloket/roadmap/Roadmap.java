package be.pilootloket.roadmap;

import be.pilootloket.programme.Plan;
import be.pilootloket.programme.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A cohort's way, as it stands.
 *
 * @param code its code and the business key of its process, such as {@code RZP-2019-T1}
 * @param callCode the call or the programme it follows
 * @param programme what that said when the cohort started; a running roadmap never re-reads the file
 * @param startedOn its first day, in the programme's zone
 * @param baseline the plan it started with
 * @param current the plan in force, every meeting on the day and at the hours where it stands now
 * @param versions every plan as it was decided, oldest first
 * @param closedAt when it was closed; null while it runs
 */
public record Roadmap(
        String code,
        String callCode,
        Programme programme,
        LocalDate startedOn,
        Plan baseline,
        Plan current,
        List<PlanVersion> versions,
        Instant closedAt) {

    public Roadmap {
        versions = List.copyOf(versions);
    }

    /** The version in force. */
    public PlanVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** Whether it still runs. */
    public boolean open() {
        return closedAt == null;
    }

    /** The number of its meeting at this milestone, such as {@code RZP-2019-T1-plenary-1}. */
    public String meeting(String milestone) {
        return code + "-" + milestone;
    }
}
