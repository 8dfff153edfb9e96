package be.pilootloket.process.candidacy;

import be.pilootloket.process.Typed;
import be.pilootloket.programme.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something reached us, as typed in two fields: a day and a time to the second, local to the programme's zone.
 *
 * @param instant null when it was not given or cannot be read
 * @param refusals what cannot be read
 */
record ReceiptMoment(Instant instant, List<Refusal> refusals) {

    /** 23:59:59, 9u30. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:u.](\\d{2})(?:[:.](\\d{2}))?");

    static ReceiptMoment typed(Typed typed, ZoneId zone) {
        LocalDate day = typed.date("receivedOn");
        String time = typed.text("receivedTime");
        if (day == null) {
            return new ReceiptMoment(null, List.of(new Refusal("receivedOn", "Kies de dag waarop wij dit kregen.")));
        }
        Matcher parts = TIME.matcher(time == null ? "" : time);
        if (!parts.matches() || !exists(parts)) {
            return new ReceiptMoment(
                    null, List.of(new Refusal("receivedTime", "Vul het uur in tot op de seconde, zoals 23:59:59.")));
        }
        LocalTime local = LocalTime.of(number(parts, 1), number(parts, 2), number(parts, 3));
        return new ReceiptMoment(day.atTime(local).atZone(zone).toInstant(), List.of());
    }

    /** The desk names the moment by one word; the form has two fields for it. */
    static Refusal atItsField(Refusal refusal) {
        return "receivedAt".equals(refusal.field()) ? new Refusal("receivedOn", refusal.sentence()) : refusal;
    }

    private static boolean exists(Matcher parts) {
        return number(parts, 1) < 24 && number(parts, 2) < 60 && number(parts, 3) < 60;
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
