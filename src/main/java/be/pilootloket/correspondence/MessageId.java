package be.pilootloket.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one message to one addressee: business key of its delivery and, with our domain, its Message-ID. It never
 * changes, so that a receiver who gets the message twice can see that it is the same.
 *
 * @param value lower-case letters, digits, full stops and hyphens only
 */
public record MessageId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    public MessageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the id of a message: " + value);
        }
    }

    /** The id that this text names; empty when it cannot be one. */
    public static Optional<MessageId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    static MessageId next(Occasion occasion, String businessKey) {
        String key = businessKey.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String unique = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new MessageId(
                (key.length() > 50 ? key.substring(0, 50) : key) + "." + occasion.template() + "." + unique);
    }

    /** The value of the header: {@code <id@domain>}. */
    String header(String domain) {
        return "<" + value + "@" + domain + ">";
    }

    @Override
    public String toString() {
        return value;
    }
}
