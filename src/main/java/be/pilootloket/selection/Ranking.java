package be.pilootloket.selection;

import be.pilootloket.selection.Ranked.Standing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The dossiers of a call from best to last, with the cut-off at the number of places (S5).
 *
 * @param capacity how many places the call has
 * @param entries best first; dossiers that are level stand in the order of the tie-break, or else of their numbers
 */
public record Ranking(int capacity, List<Ranked> entries) {

    public Ranking {
        entries = List.copyOf(entries);
    }

    /**
     * Ranks.
     *
     * @param orders the tie-breaks so far, newest first, each from best to last
     */
    static Ranking of(int capacity, List<Contender> contenders, List<List<String>> orders) {
        List<Contender> sorted = contenders.stream()
                .sorted(Comparator.comparing(Contender::total)
                        .reversed()
                        .thenComparing((a, b) -> broken(a, b, orders))
                        .thenComparing(Contender::number))
                .toList();
        Set<String> tied = tiedAtCutOff(capacity, sorted, orders);
        return new Ranking(
                capacity,
                IntStream.range(0, sorted.size())
                        .mapToObj(index -> {
                            Contender contender = sorted.get(index);
                            Standing standing = tied.contains(contender.number())
                                    ? Standing.TIED
                                    : index < capacity ? Standing.WITHIN : Standing.BELOW;
                            return new Ranked(
                                    rank(index, sorted, orders),
                                    contender.number(),
                                    contender.organisation(),
                                    contender.title(),
                                    contender.zone(),
                                    contender.zoneName(),
                                    contender.total(),
                                    standing);
                        })
                        .toList());
    }

    /** Whether the last place and the first one after it are level, and nobody has broken that tie (D8). */
    public boolean tied() {
        return entries.stream().anyMatch(entry -> entry.standing() == Standing.TIED);
    }

    /** The dossiers that a tie-break must put in order; empty when there is no tie at the cut-off. */
    public List<Ranked> tie() {
        return entries.stream()
                .filter(entry -> entry.standing() == Standing.TIED)
                .toList();
    }

    private static Set<String> tiedAtCutOff(int capacity, List<Contender> sorted, List<List<String>> orders) {
        if (capacity < 1 || sorted.size() <= capacity) {
            return Set.of();
        }
        Contender last = sorted.get(capacity - 1);
        Contender next = sorted.get(capacity);
        if (!level(last, next, orders)) {
            return Set.of();
        }
        Set<String> tied = new HashSet<>();
        sorted.stream()
                .filter(other -> other.total().compareTo(last.total()) == 0)
                .forEach(other -> tied.add(other.number()));
        return tied;
    }

    private static int rank(int index, List<Contender> sorted, List<List<String>> orders) {
        int first = index;
        while (first > 0 && level(sorted.get(first - 1), sorted.get(index), orders)) {
            first--;
        }
        return first + 1;
    }

    private static boolean level(Contender a, Contender b, List<List<String>> orders) {
        return a.total().compareTo(b.total()) == 0 && broken(a, b, orders) == 0;
    }

    private static int broken(Contender a, Contender b, List<List<String>> orders) {
        return orders.stream()
                .filter(order -> order.contains(a.number()) && order.contains(b.number()))
                .findFirst()
                .map(order -> Integer.compare(order.indexOf(a.number()), order.indexOf(b.number())))
                .orElse(0);
    }
}
