package be.pilootloket.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a pilot hands in; each kind asks for parts of its own. */
public enum DeliverableKind {
    /** What the pilot lived through since the last exchange (D21). */
    EXPERIENCES,
    /** A draft of the mission statement with a presentation (S27). */
    MISSION_STATEMENT,
    /** Three questions and the record of the achterban (S30). */
    REALITY_CHECK,
    /** The list of opdrachten, documented where possible (S32, S33). */
    OPDRACHTEN,
    /** One opdracht, elaborated (S37). */
    ELABORATION,
    /** What the pilot brings to the learning day (S39). */
    LEARNING_DAY,
    /** A model of the structure, with resources and a proposal (S41). */
    STRUCTURE_MODEL;

    /** The word in a programme's file and in a form's name, such as {@code reality-check}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DeliverableKind> find(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
