package be.pilootloket.inbox;

/**
 * What a calendar answered to an invitation (RFC 5546, 3.2.3).
 *
 * @param meeting the number of the meeting, as the entry names it
 * @param attendee the address that answers, in lower case
 * @param answer {@code ACCEPTED}, {@code DECLINED} or {@code TENTATIVE}
 */
public record MailReply(String meeting, String attendee, String answer) {}
