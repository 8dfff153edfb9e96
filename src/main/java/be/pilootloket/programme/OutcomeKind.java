package be.pilootloket.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a meeting leads to; each kind has a form of its own. */
public enum OutcomeKind {
    /** What was said (D21, S43). */
    NOTES,
    /** The slides of an info session (S12). */
    SLIDES,
    /** How the pilots' outputs become comparable (S28). */
    COMMON_FORMAT,
    /** The collective mission statement and who agrees (S29). */
    MISSION_STATEMENT,
    /** The mission statement again where needed, and the brainstorm (S31). */
    MISSION_STATEMENT_REVISION,
    /** The merged list, the template, the resources and who elaborates what (S34-S36). */
    PORTFOLIO,
    /** The elaborated opdrachten put together, and the learning day prepared (S38). */
    INTEGRATION,
    /** What the learning day brought (S40). */
    LEARNING_DAY,
    /** Insights on organisation and resources (S42). */
    ORGANISATION;

    /** The word in a programme's file and in a form's name, such as {@code common-format}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<OutcomeKind> find(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
