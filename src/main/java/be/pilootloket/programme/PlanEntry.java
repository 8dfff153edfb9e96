package be.pilootloket.programme;

/** Reads one plan of a roadmap from a call's file. */
class PlanEntry {

    private static final String UNKNOWN = "Het woord \"%s\" kennen we hier niet.";

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
                entry.each("phases", phase -> new PlanPhase(phase.text("code"), phase.text("label"))),
                entry.each("milestones", PlanEntry::milestone),
                entry.each("homework", PlanEntry::homework),
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
                entry.word("invited", Invited::find, UNKNOWN),
                entry.word("outcome", OutcomeKind::find, UNKNOWN),
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
                entry.word("deliverable", DeliverableKind::find, UNKNOWN),
                entry.text("instructions"),
                entry.source());
    }
}
