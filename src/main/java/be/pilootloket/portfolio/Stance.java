package be.pilootloket.portfolio;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a pilot stands on a version of the mission statement. */
public enum Stance {
    AGREES("akkoord"),
    DISAGREES("niet akkoord"),
    /** It was not there, or must ask its own people first. */
    OPEN("nog geen standpunt");

    private final String text;

    Stance(String text) {
        this.text = text;
    }

    /** In Dutch. */
    public String text() {
        return text;
    }

    /** The word in a form, such as {@code agrees}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stance with this word; empty for null and for any other. */
    public static Optional<Stance> find(String code) {
        return Stream.of(values()).filter(stance -> stance.code().equals(code)).findFirst();
    }
}
