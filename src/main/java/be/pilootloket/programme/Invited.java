package be.pilootloket.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is asked to a meeting. */
public enum Invited {
    /** The agency's own people only; pilots do not see the meeting (S28). */
    STAFF("de dossierbeheerders en de coördinator"),
    /** The coaches and the contacts of the pilots. */
    PILOTS("de transitiecoaches, de contactpersonen van de pilootprojecten en de coördinator"),
    /** The pilots, and the zones that have none (S38, S40). */
    PILOTS_AND_ZONES(
            "de transitiecoaches, de contactpersonen van de pilootprojecten, de coördinator en de ingeschreven zones"),
    /** Everyone on the distribution list of the call (S12). */
    STAKEHOLDERS("iedereen op de verzendlijst van de oproep");

    private final String text;

    Invited(String text) {
        this.text = text;
    }

    /** Who that is, in Dutch. */
    public String text() {
        return text;
    }

    /** The word in a programme's file, such as {@code pilots-and-zones}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Invited> find(String code) {
        return Stream.of(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
