package be.pilootloket.portfolio;

import java.math.BigDecimal;

/**
 * What one pilot needs for one opdracht (S35).
 *
 * @param budget in whole euros, 0 or more; null when it is not known yet
 * @param headcount in full-time equivalents, 0 or more, at most two decimals; null when it is not known yet
 * @param note what they are for; may be null
 */
public record Needs(Integer budget, BigDecimal headcount, String note) {

    /** Nothing is known yet. */
    public static final Needs UNKNOWN = new Needs(null, null, null);

    /** Whether both are known. */
    public boolean known() {
        return budget != null && headcount != null;
    }

    /** The budget in Dutch, such as {@code 12.500 euro}. */
    public String budgetText() {
        return Amounts.euros(budget);
    }

    /** The headcount in Dutch, such as {@code 1,25 VTE}. */
    public String headcountText() {
        return Amounts.people(headcount);
    }
}
