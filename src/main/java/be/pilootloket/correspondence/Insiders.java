package be.pilootloket.correspondence;

import java.util.Set;

/**
 * The people of the agency whom an occasion is meant for. Only the engine's directory knows their addresses.
 *
 * @param groups the groups all of whose members are meant
 * @param users the user ids of who is meant in person, such as a pilot's coach
 */
public record Insiders(Set<String> groups, Set<String> users) {

    static final Insiders NOBODY = new Insiders(Set.of(), Set.of());

    public Insiders {
        groups = Set.copyOf(groups);
        users = Set.copyOf(users);
    }

    /** All members of these groups. */
    static Insiders groups(String... groups) {
        return new Insiders(Set.of(groups), Set.of());
    }

    /** These people in person. */
    static Insiders users(Set<String> users) {
        return new Insiders(Set.of(), users);
    }
}
