package be.pilootloket.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A weighted total as the readers' mean, kept as a fraction: two dossiers are level only when they truly are, whatever
 * the rounding shows.
 *
 * @param points the sum over all readers of score times weight
 * @param readers how many readers that sum is over, at least 1
 */
public record Total(BigDecimal points, int readers) implements Comparable<Total> {

    /** The total of a dossier that nobody has assessed. */
    static final Total NONE = new Total(BigDecimal.ZERO, 1);

    @Override
    public int compareTo(Total other) {
        return points.multiply(BigDecimal.valueOf(other.readers))
                .compareTo(other.points.multiply(BigDecimal.valueOf(readers)));
    }

    /** The mean, to two decimals: for people to read, never to compare. */
    public BigDecimal rounded() {
        return points.divide(BigDecimal.valueOf(readers), 2, RoundingMode.HALF_UP);
    }

    /** The mean in Dutch notation, such as {@code 17,50}. */
    public String text() {
        return rounded().toPlainString().replace('.', ',');
    }
}
