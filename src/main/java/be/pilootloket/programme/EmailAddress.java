package be.pilootloket.programme;

import java.util.Optional;
import java.util.regex.Pattern;

/** What an e-mail address may look like wherever one is typed, imported or written to: the one rule for all. */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9](?:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63})@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]"
                    + "[A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EmailAddress() {}

    /** What is wrong with the address, as a sentence in Dutch; empty for one that can be written to. */
    public static Optional<String> fault(String address) {
        if (address == null || address.isBlank()) {
            return Optional.of("Het e-mailadres ontbreekt.");
        }
        if (address.chars()
                .anyMatch(character -> Character.isWhitespace(character) || Character.isISOControl(character))) {
            return Optional.of("Het e-mailadres bevat een spatie of een regeleinde.");
        }
        if (!address.chars().allMatch(character -> character < 128)) {
            // Many mail servers cannot hand such an address on (RFC 6531), and ours does not ask which can.
            return Optional.of("Het e-mailadres bevat een teken dat niet kan, zoals é of ö. Vul een adres zonder in.");
        }
        if (address.length() > LONGEST
                || address.contains("..")
                || address.contains(".@")
                || !SHAPE.matcher(address).matches()) {
            return Optional.of("Het e-mailadres is niet geldig.");
        }
        return Optional.empty();
    }
}
