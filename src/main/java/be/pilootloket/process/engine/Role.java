package be.pilootloket.process.engine;

import java.util.List;

/** The groups of people, and which processes each may start. */
enum Role {
    STAFF(
            "staff",
            "Dossierbeheerders",
            List.of(
                    "call-for-pilots",
                    "candidacy",
                    "question",
                    "register-message",
                    "appeal",
                    "cancel-call",
                    "hand-over-reading",
                    "change-dates",
                    "register-guest",
                    "report-absence",
                    "newsletter")),
    JURY("jury", "Lezers", List.of()),
    DECISION_MAKER("decision-maker", "Beslissers", List.of()),
    COORDINATOR(
            "coordinator",
            "Coördinatoren",
            List.of(
                    "pilot-roadmap",
                    "appoint-coach",
                    "appoint-deputy",
                    "end-absence",
                    "stop-pilot",
                    "waive-assignment",
                    "change-dates")),
    COACH("coach", "Transitiecoaches", List.of()),
    ADMINISTRATOR("administrator", "Beheerders", List.of("report-departure")),
    /** The engine's own administrators: one account, for when nothing else helps. */
    BREAK_GLASS("camunda-admin", "Noodtoegang", List.of());

    private final String group;
    private final String label;
    private final List<String> starts;

    Role(String group, String label, List<String> starts) {
        this.group = group;
        this.label = label;
        this.starts = starts;
    }

    String group() {
        return group;
    }

    /** In Dutch. */
    String label() {
        return label;
    }

    List<String> starts() {
        return starts;
    }
}
