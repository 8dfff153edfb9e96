package be.pilootloket.programme;

/**
 * A row of the distribution list (S6).
 *
 * @param organisation the organisation's name; empty when the row has none
 * @param kind what kind of organisation it is, in Dutch, as the list says it
 * @param email the address exactly as the list has it
 * @param remark what is wrong with the row, in Dutch; null for a row that can be written to
 */
public record Stakeholder(String organisation, String kind, String email, String remark) {

    /** Whether a message can be addressed to this row. */
    public boolean reachable() {
        return remark == null;
    }
}
