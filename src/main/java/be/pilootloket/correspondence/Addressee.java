package be.pilootloket.correspondence;

import be.pilootloket.programme.EmailAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * To whom a message goes. Name and address are taken as they were typed: a bad one becomes a refused message that a
 * person looks at, and never keeps the others from being sent.
 *
 * @param name how the message greets them, never null, may be blank
 * @param address the e-mail address as it was given, never null, may be malformed
 * @param number the number of the candidacy that they are told about; null for everyone else
 */
public record Addressee(String name, String address, String number) {

    public Addressee {
        Objects.requireNonNull(name);
        Objects.requireNonNull(address);
    }

    /** Someone who is not told about a candidacy of their own. */
    public static Addressee of(String name, String address) {
        return new Addressee(name, address, null);
    }

    /** Whether the other is written to at the same address. */
    boolean isAt(Addressee other) {
        return address.strip().equalsIgnoreCase(other.address().strip());
    }

    /** Whether the other goes by the same name. */
    boolean isNamed(Addressee other) {
        return !name.isBlank() && name.strip().equalsIgnoreCase(other.name().strip());
    }

    /**
     * Each address once, unless it is told about several things of its own. An address that is none may stand in several
     * rows: each is a person to look after.
     */
    static List<Addressee> once(Stream<Addressee> addressees) {
        Map<String, Addressee> byAddress = new LinkedHashMap<>();
        addressees.forEach(addressee -> {
            String address = addressee.address().strip().toLowerCase(Locale.ROOT);
            String key = EmailAddress.fault(address).isEmpty() ? address : addressee.name() + "\n" + address;
            byAddress.putIfAbsent(key + "\n" + addressee.number(), addressee);
        });
        return List.copyOf(byAddress.values());
    }
}
