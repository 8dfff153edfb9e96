package be.pilootloket.inbox;

import java.util.List;

/**
 * A mail taken apart, and nothing concluded from it yet.
 *
 * @param text what the sender wrote, without markup, not longer than we show
 * @param parts its attachments in their order, at most {@link MailParts#MOST}
 * @param calendar the answer to an invitation (RFC 5546), as text; null when there is none
 * @param report what a machine says of a mail that somebody sent; null when it is no such report
 * @param remarks what could not be read, each a sentence in Dutch
 */
record MailContent(String text, List<Part> parts, String calendar, DeliveryReport report, List<String> remarks) {

    /** One attachment: its name as the sender gave it (null when there is none) and its bytes. */
    record Part(String name, byte[] content) {}
}
