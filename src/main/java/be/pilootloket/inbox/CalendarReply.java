package be.pilootloket.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answer to an invitation. Only four of its lines matter, so no library has to trust the rest. */
final class CalendarReply {

    private static final int LONGEST = 100_000;
    private static final Pattern METHOD = Pattern.compile("(?im)^METHOD:REPLY\\s*$");
    private static final Pattern UID = Pattern.compile("(?im)^UID:([^@\\n]{1,100})@[^\\n]{1,253}$");
    private static final Pattern ATTENDEE = Pattern.compile("(?im)^ATTENDEE([^\\n]{0,1000}?):mailto:([^\\n]{1,254})$");
    private static final Pattern ANSWER = Pattern.compile("(?i);PARTSTAT=(ACCEPTED|DECLINED|TENTATIVE)(?=;|$)");

    private CalendarReply() {}

    /** The answer; empty when the text is no answer of one attendee to one invitation. */
    static Optional<MailReply> of(String calendar) {
        if (calendar.length() > LONGEST) {
            return Optional.empty();
        }
        String lines = calendar.replace("\r\n", "\n").replaceAll("\\n[ \\t]", "");
        List<MatchResult> uids = UID.matcher(lines).results().toList();
        List<MatchResult> attendees = ATTENDEE.matcher(lines).results().toList();
        if (!METHOD.matcher(lines).find() || uids.size() != 1 || attendees.size() != 1) {
            return Optional.empty();
        }
        Matcher answer = ANSWER.matcher(attendees.get(0).group(1));
        return answer.find()
                ? Optional.of(new MailReply(
                        uids.get(0).group(1).strip(),
                        attendees.get(0).group(2).strip().toLowerCase(Locale.ROOT),
                        answer.group(1).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }
}
