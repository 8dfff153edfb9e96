package be.pilootloket.board;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file in a zip, whatever somebody called it: no path, and a name on every system. */
final class ZipEntryName {

    private static final int LONGEST = 100;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ ()-]");

    private ZipEntryName() {}

    /**
     * @param at its number in its folder, which makes the name one of its own and never a reserved one
     * @param name as somebody wrote it
     */
    static String of(String folder, int at, String name) {
        String clean = UNSAFE.matcher(Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceAll("\\.{2,}", ".")
                .strip();
        int dot = clean.lastIndexOf('.');
        String end = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        String begin = clean.substring(0, clean.length() - end.length());
        String cut = begin.length() > LONGEST
                ? begin.substring(0, begin.offsetByCodePoints(0, begin.codePointCount(0, LONGEST)))
                : begin;
        String whole = cut + end.toLowerCase(Locale.ROOT);
        return "%s/%03d-%s".formatted(folder, at, whole.replaceAll("[. ]+$", ""));
    }
}
