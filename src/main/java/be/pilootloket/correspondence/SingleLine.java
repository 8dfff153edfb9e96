package be.pilootloket.correspondence;

/** Text that people typed, made fit for a header: one line, without control or direction-changing characters. */
final class SingleLine {

    private SingleLine() {}

    /** Line breaks become a space, other control and invisible characters go, and what is too long is cut off. */
    static String of(String text, int longest) {
        String line = text.replaceAll("[\\r\\n\\u0085\\u2028\\u2029\\t]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200D]]", "")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }
}
