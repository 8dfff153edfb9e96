package be.pilootloket.inbox;

import be.pilootloket.programme.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sent a mail, as far as we know.
 *
 * @param address in lower case; null when the mail names no single address that can be written to
 * @param name as the sender gave it, made fit to be shown; may be empty
 * @param confirmed whether our own mail server confirmed that the address sent it
 */
public record Sender(String address, String name, boolean confirmed) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern FIELD =
            Pattern.compile("(dkim|spf)=pass[^;]*?\\b(header\\.d|smtp\\.mailfrom)=\"?([^\\s;\"]+)");

    static Sender of(Header header, InboxSettings settings) {
        Optional<InternetAddress> from = header.first("From").flatMap(Sender::single);
        String address = from.map(InternetAddress::getAddress)
                .map(written -> written.toLowerCase(Locale.ROOT))
                .filter(written -> EmailAddress.fault(written).isEmpty())
                .orElse(null);
        String name = from.map(InternetAddress::getPersonal)
                .or(() -> header.decoded("From"))
                .orElse("");
        return new Sender(
                address, PlainText.line(name, LONGEST_NAME), address != null && confirmed(address, header, settings));
    }

    private static Optional<InternetAddress> single(String written) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(written, false);
            return addresses.length == 1 && !addresses[0].isGroup() ? Optional.of(addresses[0]) : Optional.empty();
        } catch (AddressException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** DMARC, or DKIM or SPF of the very domain that the reader sees (RFC 7489). */
    private static boolean confirmed(String address, Header header, InboxSettings settings) {
        Optional<String> found = header.authentication();
        if (found.isEmpty()) {
            return settings.unmarkedConfirmed();
        }
        String domain = domain(address);
        if (found.get().matches("(?s).*\\bdmarc=(pass|fail)\\b.*")) {
            return found.get().matches("(?s).*\\bdmarc=pass\\b.*");
        }
        Matcher passed = FIELD.matcher(found.get());
        while (passed.find()) {
            if (domain(passed.group(3)).equals(domain)) {
                return true;
            }
        }
        return false;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
