package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.Occasion;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters of a dispatch somebody wants to see.
 *
 * @param show never null
 * @param kind null for every kind
 */
record LetterFilter(Show show, Occasion kind) {

    /** What they have in common. */
    enum Show {
        ALL("Alle brieven"),
        PROBLEM("Met een probleem"),
        WAITING("Nog niet vrijgegeven"),
        CHANGED("Gewijzigd"),
        POST("Per post");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /** As the page names it, in Dutch. */
        public String label() {
            return label;
        }
    }

    /** As it stands in an address; what means nothing there, means every letter. */
    static LetterFilter of(String show, String kind) {
        return new LetterFilter(one(Show.values(), show, Show.ALL), one(Occasion.values(), kind, null));
    }

    /**
     * Whether somebody who filters so, wants to see this letter.
     *
     * @param problems what keeps a letter; asked only when it matters, because it takes a while
     */
    boolean shows(Letter letter, Function<Letter, List<String>> problems) {
        return (kind == null || kind == letter.message().occasion())
                && switch (show) {
                    case ALL -> true;
                    case PROBLEM -> !problems.apply(letter).isEmpty();
                    case WAITING -> letter.waiting();
                    case CHANGED -> letter.changed();
                    case POST -> letter.byPost();
                };
    }

    /** As it goes behind an address, such as {@code ?show=PROBLEM}; empty for every letter. */
    public String query() {
        return query(null);
    }

    /** The same, for one page of the list. */
    public String page(int page) {
        return query("page=" + page);
    }

    private String query(String more) {
        String query = Stream.of(
                        show == Show.ALL ? null : "show=" + show.name(),
                        kind == null ? null : "kind=" + kind.name(),
                        more)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static <E extends Enum<E>> E one(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
