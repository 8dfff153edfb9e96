package be.pilootloket.board.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found of one kind.
 *
 * @param kind in Dutch, in the plural
 * @param hits the first of them
 * @param more whether there are others
 */
record Hits(String kind, List<Hit> hits, boolean more) {

    private static final int SHOWN = 20;

    static Hits of(String kind, Stream<Hit> found) {
        List<Hit> first = found.limit(SHOWN + 1L).toList();
        return new Hits(kind, first.subList(0, Math.min(SHOWN, first.size())), first.size() > SHOWN);
    }
}
