package be.pilootloket.board.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: all of these words must be there, in any order. Capitals and accents make no difference.
 *
 * @param words folded; empty when nothing was typed
 */
record Words(List<String> words) {

    private static final int MOST = 8;

    static Words of(String typed) {
        return new Words(Arrays.stream(folded(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList());
    }

    boolean none() {
        return words.isEmpty();
    }

    /** @param texts of one thing; null for what it does not have */
    boolean in(String... texts) {
        return in(Stream.of(texts));
    }

    boolean in(Stream<String> texts) {
        String all = folded(texts.filter(Objects::nonNull).collect(Collectors.joining("\n")));
        return words.stream().allMatch(all::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
