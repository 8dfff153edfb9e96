package be.pilootloket.correspondence;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** One plain e-mail address: no display name, no list, no line break, a domain with a dot. */
final class MailAddress {

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private MailAddress() {}

    /** The address, without spaces around it; empty when it is malformed. */
    static Optional<InternetAddress> of(String typed) {
        String address = typed.strip();
        if (address.length() > 254 || !FORM.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(address, true));
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }
}
