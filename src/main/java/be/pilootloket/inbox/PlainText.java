package be.pilootloket.inbox;

import java.util.Locale;

/** Text that a stranger wrote, made fit to be shown: no markup, no characters that hide or mislead, not too long. */
final class PlainText {

    private PlainText() {}

    /** The text of a page without its markup; null stays null. Takes one walk over it, whatever is in it. */
    static String of(String markup) {
        if (markup == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < markup.length()) {
            char next = markup.charAt(at);
            if (next != '<') {
                text.append(next);
                at++;
                continue;
            }
            int end = markup.indexOf('>', at);
            if (end < 0) {
                break;
            }
            String tag = markup.substring(at + 1, Math.min(end, at + 12)).toLowerCase(Locale.ROOT);
            if (tag.startsWith("br") || tag.startsWith("/p") || tag.startsWith("/div") || tag.startsWith("/tr")) {
                text.append('\n');
            }
            at = hidden(tag, markup, end);
        }
        return text.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Where the text goes on: behind the tag, or behind all that it hides. */
    private static int hidden(String tag, String markup, int end) {
        for (String name : new String[] {"script", "style", "head"}) {
            if (tag.startsWith(name)) {
                int close = markup.indexOf("</" + name, end);
                return close < 0 ? markup.length() : close;
            }
        }
        return end + 1;
    }

    /** One line. */
    static String line(String text, int longest) {
        return shown(text, longest).replaceAll("\\s+", " ").strip();
    }

    /** The text without control and invisible characters, cut off where it is too long; never null. */
    static String shown(String text, int longest) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(PlainText::visible)
                .limit(longest)
                .forEach(shown::appendCodePoint);
        String whole = shown.toString().strip();
        return whole.length() > longest ? whole.substring(0, whole.offsetByCodePoints(0, longest / 2)) : whole;
    }

    private static boolean visible(int point) {
        int kind = Character.getType(point);
        return point == '\n'
                || point == '\t'
                || kind != Character.CONTROL
                        && kind != Character.FORMAT
                        && kind != Character.SURROGATE
                        && kind != Character.UNASSIGNED;
    }
}
