package be.pilootloket.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above the text of a mail. Anybody can write anything there: only what our own mail servers put on top is
 * believed. Whatever cannot be read is as if it were not there.
 */
final class Header {

    /** In bytes. A mail server refuses more; what comes after is not looked at. */
    private static final int LONGEST = 256 * 1024;

    private static final int LONGEST_LINE = 10_000;
    private static final Pattern BY = Pattern.compile("\\bby\\s+([A-Za-z0-9.-]{1,253})");

    private final InternetHeaders lines;
    private final InboxSettings settings;

    private Header(InternetHeaders lines, InboxSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    static Header of(byte[] mail, InboxSettings settings) {
        int length = Math.min(bodyAt(mail), LONGEST);
        try {
            return new Header(new InternetHeaders(new ByteArrayInputStream(mail, 0, length), true), settings);
        } catch (MessagingException | RuntimeException unreadable) {
            return new Header(new InternetHeaders(), settings);
        }
    }

    /** Where the body begins: behind the first empty line. */
    static int bodyAt(byte[] mail) {
        for (int at = 0; at < mail.length - 1; at++) {
            if (mail[at] == '\n' && mail[at + 1] == '\n') {
                return at + 2;
            }
            if (mail[at] == '\n' && mail[at + 1] == '\r' && at + 2 < mail.length && mail[at + 2] == '\n') {
                return at + 3;
            }
        }
        return mail.length;
    }

    /** The first line of this name, on one line and not too long. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Every line of this name, topmost first. */
    List<String> all(String name) {
        String[] values = lines.getHeader(name);
        return values == null
                ? List.of()
                : List.of(values).stream().map(Header::oneLine).toList();
    }

    /** The first line of this name as people read it. */
    Optional<String> decoded(String name) {
        return first(name).map(text -> {
            try {
                return MimeUtility.decodeText(text);
            } catch (java.io.UnsupportedEncodingException | RuntimeException unreadable) {
                return text;
            }
        });
    }

    /** The instant in the topmost {@code Received}, when one of our own mail servers wrote it. */
    Optional<Instant> receivedByUs() {
        return first("Received")
                .filter(line -> {
                    Matcher by = BY.matcher(line);
                    return by.find() && settings.ours(by.group(1));
                })
                .flatMap(line -> moment(line.substring(line.lastIndexOf(';') + 1)));
    }

    /** What the sender says; anybody can forge it. */
    Optional<Instant> written() {
        return first("Date").flatMap(Header::moment);
    }

    /** What our own mail server found out about the sender (RFC 8601); empty when it says nothing. */
    Optional<String> authentication() {
        return all("Authentication-Results").stream()
                .filter(line -> settings.ours(line.split("[;\\s]", 2)[0].strip()))
                .findFirst()
                .map(line -> line.toLowerCase(Locale.ROOT));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(new MailDateFormat().parse(text.strip()).toInstant());
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String oneLine(String value) {
        String line =
                value == null ? "" : value.replaceAll("[\\r\\n]+[ \\t]*", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }
}
