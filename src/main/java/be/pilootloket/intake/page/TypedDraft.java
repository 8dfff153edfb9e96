package be.pilootloket.intake.page;

import be.pilootloket.candidacy.DraftContent;
import be.pilootloket.candidacy.DraftPartner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what a candidate typed on a page, to the letter but for the space around it. */
final class TypedDraft {

    /** More rows than fit anywhere are not read. */
    private static final int MOST_ROWS = 500;

    private final HttpServletRequest request;

    TypedDraft(HttpServletRequest request) {
        this.request = request;
    }

    /** The version that the page showed; 0 when it says none. */
    int basedOn() {
        String version = text("version");
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What the button that was pressed asks, such as {@code add} or {@code remove-2}; {@code save} when none says. */
    String action() {
        String action = text("action");
        return action == null ? "save" : action;
    }

    /** The draft with what was typed about the project. */
    DraftContent project(DraftContent kept) {
        return new DraftContent(
                text("title"),
                text("zone"),
                text("organisation"),
                text("contact"),
                text("email"),
                text("phone"),
                kept.partners(),
                kept.declarations());
    }

    /** The draft with the rows of partners as typed, one more or one less as the button asks. */
    DraftContent partners(DraftContent kept) {
        List<DraftPartner> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS && request.getParameter(field(row, "organisation")) != null; row++) {
            if (!action().equals("remove-" + row)) {
                rows.add(partner(row));
            }
        }
        if (action().equals("add")) {
            rows.add(DraftPartner.EMPTY);
        }
        return kept.withPartners(rows);
    }

    private DraftPartner partner(int row) {
        return new DraftPartner(
                text(field(row, "organisation")),
                text(field(row, "kind")),
                text(field(row, "recognised")) != null,
                text(field(row, "listedAs")),
                text(field(row, "mission")),
                text(field(row, "interestShownOn")),
                text(field(row, "interestEvidence")),
                texts(field(row, "groupOf")),
                file(field(row, "declaration")));
    }

    private static String field(int row, String name) {
        return "partners[" + row + "]." + name;
    }

    /** The id of a file; null when there is none or it is no id. */
    UUID file(String field) {
        String id = text(field);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException madeUp) {
            return null;
        }
    }

    private List<String> texts(String field) {
        String[] typed = request.getParameterValues(field);
        return typed == null ? List.of() : List.of(typed);
    }

    private String text(String field) {
        String typed = request.getParameter(field);
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }
}
