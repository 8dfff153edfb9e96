package be.pilootloket.portfolio;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;

/**
 * Resources added up (S35).
 *
 * @param budget in whole euros
 * @param headcount in full-time equivalents
 * @param unknown of how many allocations the budget or the headcount is not known, so that the sum is too low
 */
public record Sum(long budget, BigDecimal headcount, int unknown) {

    static Sum of(Collection<Allocation> allocations) {
        return new Sum(
                allocations.stream()
                        .map(allocation -> allocation.needs().budget())
                        .filter(Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum(),
                allocations.stream()
                        .map(allocation -> allocation.needs().headcount())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                (int) allocations.stream()
                        .filter(allocation -> !allocation.needs().known())
                        .count());
    }

    /** The budget in Dutch, such as {@code 12.500 euro}. */
    public String budgetText() {
        return Amounts.euros(budget);
    }

    /** The headcount in Dutch, such as {@code 1,25 VTE}. */
    public String headcountText() {
        return Amounts.people(headcount);
    }

    /** What the sum leaves out, in Dutch; empty when nothing. */
    public String unknownText() {
        return switch (unknown) {
            case 0 -> "";
            case 1 -> "zonder 1 uitwerking waarvan de middelen niet gekend zijn";
            default -> "zonder %d uitwerkingen waarvan de middelen niet gekend zijn".formatted(unknown);
        };
    }
}
