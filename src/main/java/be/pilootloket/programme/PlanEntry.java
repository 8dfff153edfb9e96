package be.pilootloket.programme;

import java.util.Optional;
import java.util.function.Function;

/** Reads one plan of a roadmap from a call's file. */
class PlanEntry {

    private final Entry entry;

    PlanEntry(Entry entry) {
        this.entry = entry;
    }

    Plan plan() {
        return new Plan(
                entry.text("version"),
                entry.text("label"),
                entry.date("startsOn"),
                entry.date("endsOn"),
                entry.partsOf("phases").stream()
                        .map(phase -> new PlanPhase(phase.text("code"), phase.text("label")))
                        .toList(),
                entry.partsOf("milestones").stream().map(PlanEntry::milestone).toList(),
                entry.partsOf("homework").stream().map(PlanEntry::homework).toList(),
                entry.source());
    }

    private static Milestone milestone(Entry entry) {
        return new Milestone(
                entry.text("code"),
                entry.text("label"),
                entry.date("date"),
                entry.time("from"),
                entry.time("until"),
                entry.textOrNull("place"),
                kind(entry, "invited", Invited::find),
                kind(entry, "outcome", OutcomeKind::find),
                entry.textOrNull("phase"),
                entry.textsOrNone("agenda"),
                entry.source());
    }

    private static Homework homework(Entry entry) {
        return new Homework(
                entry.text("code"),
                entry.text("label"),
                entry.text("phase"),
                entry.text("before"),
                entry.dateOrNull("opensOn"),
                kind(entry, "deliverable", DeliverableKind::find),
                entry.text("instructions"),
                entry.source());
    }

    /** One of a few words; null when it is missing or another word. */
    private static <T> T kind(Entry entry, String key, Function<String, Optional<T>> find) {
        String code = entry.text(key);
        T found = find.apply(code).orElse(null);
        if (found == null && !code.isEmpty()) {
            entry.problem(key, "Het woord \"" + code + "\" kennen we hier niet.");
        }
        return found;
    }
}
