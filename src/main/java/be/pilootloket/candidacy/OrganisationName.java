package be.pilootloket.candidacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two written names mean the same organisation. */
final class OrganisationName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Zero-width characters and marks of writing direction: invisible, so they cannot tell two names apart. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private OrganisationName() {}

    /** Equal for names that differ only in case, space, diacritics or invisible characters; empty for null. */
    static String key(String name) {
        if (name == null) {
            return "";
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String visible = INVISIBLE.matcher(plain).replaceAll("");
        return SPACE.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
