package be.pilootloket.board;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who looks at the page.
 *
 * @param name the user id, never null
 * @param groups the groups of the user, never null
 */
record Visitor(String name, Set<String> groups) {

    private static final Set<String> OFFICE =
            Set.of("staff", "decision-maker", "coordinator", "administrator", "camunda-admin");

    private static final Set<String> FOLLOWERS =
            Set.of("staff", "coordinator", "coach", "administrator", "camunda-admin");

    /** Who is logged in; null when nobody is. */
    static Visitor current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken
                ? null
                : new Visitor(
                        login.getName(),
                        login.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the visitor may see dossiers: everyone of the agency, but no reader and no coach. */
    public boolean office() {
        return groups.stream().anyMatch(OFFICE::contains);
    }

    /** Whether the visitor coaches pilots. */
    public boolean coach() {
        return groups.contains("coach");
    }

    /** Whether the visitor may follow the roadmaps of the pilots: the coaches among them see the whole cohort. */
    public boolean follows() {
        return groups.stream().anyMatch(FOLLOWERS::contains);
    }

    public boolean administrator() {
        return groups.contains("administrator") || groups.contains("camunda-admin");
    }
}
