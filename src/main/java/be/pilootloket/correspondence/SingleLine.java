package be.pilootloket.correspondence;

/** Text that people typed, made fit for a header: one line, without control or direction-changing characters. */
final class SingleLine {

    private SingleLine() {}

    /** Line breaks become a space, other control and invisible characters go, and what is too long is cut off. */
    static String of(String text, int longest) {
        String line = text.replaceAll("[\\r\\n\\u0085\\u2028\\u2029\\t]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200D]]", "")
                .strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
