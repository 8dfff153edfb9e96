package be.pilootloket.candidacy;

import java.util.regex.Pattern;

/** What we accept as an address that a mail can be sent to. */
final class EmailAddress {

    private static final int LONGEST = 254;
    /** One local part, one domain with a dot, and nothing that could start a second line or a second address. */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private EmailAddress() {}

    static boolean valid(String address) {
        return address != null
                && address.length() <= LONGEST
                && ADDRESS.matcher(address).matches();
    }
}
