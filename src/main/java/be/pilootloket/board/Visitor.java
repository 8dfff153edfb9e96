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
public record Visitor(String name, Set<String> groups) {

    private static final Set<String> OFFICE =
            Set.of("staff", "decision-maker", "coordinator", "administrator", "camunda-admin");

    /** Who is logged in; null when nobody is. */
    public static Visitor current() {
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

    /** Whether the visitor prepares what leaves and looks after what comes in: staff and the coordinator. */
    public boolean prepares() {
        return groups.contains("staff") || groups.contains("coordinator");
    }

    /** Whether the visitor answers for how long dossiers are kept: staff. */
    public boolean archives() {
        return groups.contains("staff");
    }

    /** Whether the visitor coaches pilots. */
    public boolean coach() {
        return groups.contains("coach");
    }

    /** Whether the visitor may follow the pilots, their roadmap and what they make: the office and every coach. */
    public boolean follows() {
        return office() || coach();
    }

    public boolean administrator() {
        return groups.contains("administrator") || groups.contains("camunda-admin");
    }
}
