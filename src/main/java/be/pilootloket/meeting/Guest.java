package be.pilootloket.meeting;

/**
 * Who is invited beside those the meeting is for.
 *
 * @param organisation its name
 * @param email where it is written to
 * @param zone the name of its zone (S38); null when it belongs to none
 */
public record Guest(String organisation, String email, String zone) {

    /** Whether the other is written to at the same address. */
    boolean isAt(Guest other) {
        return email.strip().equalsIgnoreCase(other.email().strip());
    }
}
