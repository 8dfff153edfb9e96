package be.pilootloket.board;

import java.util.Set;

/**
 * Who looks at the page.
 *
 * @param name the user id, never null
 * @param groups the groups of the user, never null
 */
record Visitor(String name, Set<String> groups) {

    private static final Set<String> OFFICE =
            Set.of("staff", "decision-maker", "coordinator", "administrator", "camunda-admin");

    /** Whether the visitor may see dossiers: everyone of the agency, but no reader and no coach. */
    public boolean office() {
        return groups.stream().anyMatch(OFFICE::contains);
    }

    public boolean administrator() {
        return groups.contains("administrator") || groups.contains("camunda-admin");
    }
}
