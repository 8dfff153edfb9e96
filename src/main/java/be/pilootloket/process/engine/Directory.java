package be.pilootloket.process.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The people who have an account, and the groups they are in. It answers in full, whoever is logged in. Whose access is over
 * is in no group any more and gets no mail; the name remains.
 */
@Component
public class Directory {

    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final Access access;

    Directory(IdentityService identity, Unrestricted unrestricted, Access access) {
        this.identity = identity;
        this.unrestricted = unrestricted;
        this.access = access;
    }

    /** The ids of a group's members, sorted; empty when the group does not exist. */
    public List<String> membersOf(String group) {
        return unrestricted(
                identity -> members(identity, group).map(User::getId).sorted().toList());
    }

    /** The addresses of a group's members that have one, each once, sorted. */
    public List<String> emailsOf(String group) {
        return unrestricted(identity -> members(identity, group)
                .map(User::getEmail)
                .filter(address -> address != null && !address.isBlank())
                .distinct()
                .sorted()
                .toList());
    }

    /** A user's address; empty for one without an address, an account or access. */
    public Optional<String> emailOf(String user) {
        return unrestricted(identity -> identity.createUserQuery().userId(user).unlimitedList().stream()
                .filter(this::mayComeIn)
                .map(User::getEmail)
                .filter(address -> address != null && !address.isBlank())
                .findFirst());
    }

    /** The ids of those who have this address, whatever its case, sorted; also of one whose access has ended. */
    public List<String> withEmail(String address) {
        return unrestricted(identity -> identity.createUserQuery().unlimitedList().stream()
                .filter(user -> address.equalsIgnoreCase(user.getEmail()))
                .map(User::getId)
                .sorted()
                .toList());
    }

    /** The ids of the groups that a user is in, sorted. */
    public List<String> groupsOf(String user) {
        return unrestricted(identity -> identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .filter(group -> !access.over(user))
                .map(Group::getId)
                .sorted()
                .toList());
    }

    /** A user's first and last name, or the id of one who has no name or no account (any more). */
    public String nameOf(String user) {
        return unrestricted(identity -> identity.createUserQuery().userId(user).unlimitedList().stream()
                .map(Directory::name)
                .findFirst()
                .orElse(user));
    }

    static String name(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .reduce("", (first, last) -> (first + " " + last).strip());
        return name.isEmpty() ? user.getId() : name;
    }

    /** The engine hides other people's accounts from whoever may not manage them; letters must go out all the same. */
    private <T> T unrestricted(Function<IdentityService, T> question) {
        return unrestricted.ask(() -> question.apply(identity));
    }

    private Stream<User> members(IdentityService identity, String group) {
        return identity.createUserQuery().memberOfGroup(group).unlimitedList().stream()
                .filter(this::mayComeIn);
    }

    private boolean mayComeIn(User user) {
        return !access.over(user.getId());
    }
}
