package be.pilootloket.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a machine says of a mail that somebody sent (RFC 3464): that it did not arrive, or something less grave.
 *
 * @param messageId the Message-ID of that mail; null when the report does not name it
 * @param ending what became of it
 * @param answer what the last mail server said, in its own words; null when it says nothing
 */
record DeliveryReport(String messageId, Ending ending, String answer) {

    /** What a report says. */
    enum Ending {
        /** It reached nobody, and nobody tries any more. */
        FAILED,
        /** It is late, arrived, or was opened: nothing to do. */
        UNDER_WAY,
        /** The part that says it is missing, or not written as it should be. */
        UNREADABLE
    }

    /** As long as nothing of it was read. */
    static final DeliveryReport BEGUN = new DeliveryReport(null, Ending.UNREADABLE, null);

    private static final int LONGEST = 100_000;
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*([a-z]+)");
    private static final Pattern DIAGNOSTIC =
            Pattern.compile("(?im)^Diagnostic-Code:[ \\t]*(?:[\\w.-]+[ \\t]*;[ \\t]*)?([^\\n]+)$");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([^\\n]+)$");

    DeliveryReport about(String id) {
        return id == null ? this : new DeliveryReport(id.strip(), ending, answer);
    }

    /** The same, of a mail with which nothing is wrong. */
    DeliveryReport underWay() {
        return new DeliveryReport(messageId, Ending.UNDER_WAY, null);
    }

    /**
     * The same, with what it says of each addressee.
     *
     * @param status the lines of the part {@code message/delivery-status}
     */
    DeliveryReport saying(byte[] status) {
        String lines = new String(status, 0, Math.min(status.length, LONGEST), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replaceAll("\\n[ \\t]+(?=\\S)", " ");
        List<String> addressees = Stream.of(lines.split("\\n[ \\t]*\\n"))
                .filter(group -> ACTION.matcher(group).find())
                .toList();
        return addressees.stream()
                .filter(DeliveryReport::failed)
                .findFirst()
                .map(group -> new DeliveryReport(messageId, Ending.FAILED, answer(group)))
                .orElse(addressees.isEmpty() ? this : underWay());
    }

    private static boolean failed(String group) {
        Matcher action = ACTION.matcher(group);
        return action.find() && action.group(1).equalsIgnoreCase("failed");
    }

    private static String answer(String group) {
        return Stream.of(DIAGNOSTIC, STATUS)
                .map(pattern -> pattern.matcher(group))
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .findFirst()
                .orElse(null);
    }
}
