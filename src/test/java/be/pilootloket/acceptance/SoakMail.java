package be.pilootloket.acceptance;

import be.pilootloket.inbox.Place;
import be.pilootloket.inbox.Written;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One mail of the soak.
 *
 * @param number which one; stands in its subject
 * @param from the address that it comes from
 * @param place where it must end up
 * @param answered whether its sender must get an acknowledgement of it
 * @param twice whether the mail servers on the way deliver it twice
 */
record SoakMail(int number, String from, Written mail, Place place, boolean answered, boolean twice) {

    private static final Pattern NUMBER = Pattern.compile("Bericht (\\d+)\\b");

    static String subject(int number) {
        return "Bericht " + number;
    }

    /** The number of the mail with this subject. */
    static int number(String subject) {
        Matcher number = NUMBER.matcher(subject);
        if (!number.find()) {
            throw new IllegalArgumentException("No mail of ours: " + subject);
        }
        return Integer.parseInt(number.group(1));
    }
}
