package be.pilootloket.roadmap;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change of dates does. */
public enum ChangeKind {
    MOVE_MEETING("een bijeenkomst verplaatsen"),
    CANCEL_MEETING("een bijeenkomst laten vallen"),
    /** More time (S25): the end moves, and with it every meeting that is still to come. */
    EXTEND("het traject verlengen"),
    /** Another plan takes the place of what remains (S21). */
    REPLACE_PLAN("het plan vervangen"),
    MOVE_DEADLINE("de uiterste dag van een oproep verplaatsen");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    /** In Dutch, as it follows "we willen". */
    public String label() {
        return label;
    }

    /** The word in forms, such as {@code move-meeting}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word; empty for any other. */
    public static Optional<ChangeKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
