package be.pilootloket.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/**
 * A text that a letter has or had.
 *
 * @param version from 1
 * @param subject of one line
 * @param body well-formed XHTML, every value in it escaped
 * @param missing the placeholders of the parts that it lacks
 * @param writtenAt when it was drafted or changed
 * @param writtenBy the user id of who changed it, or says in it what was wrong with another; null when nobody typed it
 * @param why they did; null when nobody did
 */
public record LetterVersion(
        int version,
        String subject,
        String body,
        List<String> missing,
        Instant writtenAt,
        String writtenBy,
        String why) {

    /** Subject and text without mark-up, a line for every paragraph: to be read or compared, not to be printed. */
    public String text() {
        String lines = body.replaceAll("(?i)<li\\b[^>]*>", "- ")
                .replaceAll("(?i)<br\\s*/?>|</(p|h[1-6]|li|tr|div)>", "\n")
                .replaceAll("<[^>]*>", "");
        return Stream.concat(Stream.of(subject), HtmlUtils.htmlUnescape(lines).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
