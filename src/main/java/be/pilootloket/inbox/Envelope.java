package be.pilootloket.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of a mail without taking it apart: where it came, from whom, and what it answers. */
record Envelope(Mail mail, Header header, Sender sender, String subject) {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int MOST = 50;

    /** The Message-IDs of the mails that this one answers, the nearest first. */
    List<String> answered() {
        List<String> ids = new ArrayList<>();
        Matcher direct = ID.matcher(header.first("In-Reply-To").orElse(""));
        while (direct.find()) {
            ids.add(direct.group());
        }
        List<String> thread = new ArrayList<>();
        Matcher references = ID.matcher(header.first("References").orElse(""));
        while (references.find()) {
            thread.add(0, references.group());
        }
        ids.addAll(thread);
        return ids.stream().distinct().limit(MOST).toList();
    }
}
