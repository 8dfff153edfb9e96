package be.pilootloket.pilot;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in numbers: small letters, digits and hyphens. */
final class Slug {

    /** Numbers of assignments are built with it and must stay short. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** Empty when the name has no letter or digit. */
    static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST));
        return EDGES.matcher(cut).replaceAll("");
    }

    /** With a number behind it when it is taken: two pilots of one call may come from the same zone. */
    static String of(String name, Collection<String> taken) {
        String slug = of(name);
        String free = slug;
        for (int next = 2; taken.contains(free); next++) {
            free = slug.substring(0, Math.min(slug.length(), LONGEST - 4)) + "-" + next;
        }
        return free;
    }
}
