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
}
