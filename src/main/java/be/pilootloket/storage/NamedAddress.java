package be.pilootloket.storage;

import java.util.Locale;
import java.util.regex.Pattern;

/** A mail address that a text names as a whole: a part of a longer one is somebody else's. */
public final class NamedAddress {

    private NamedAddress() {}

    /**
     * Whether the text names the address.
     *
     * @param text also one that is stored as JSON, where a line break is a backslash and a letter; null names nobody
     * @param address in lower case
     */
    public static boolean in(String text, String address) {
        return text != null
                && Pattern.compile("(?:(?<![\\p{L}\\p{N}._%+-])|(?<=\\\\[nrt]))" + Pattern.quote(address)
                                + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])")
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .find();
    }
}
