package be.pilootloket.process.engine;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until which day an account may come in, where an administrator set one: for a coordinator whose contract ends, or for who
 * leaves. After that day the account keeps its groups and they count for nothing: no login, no page, no task, no mail. It is
 * asked anew each time, so there is no moment at which something must run, and a later day opens the account again.
 */
@Service
public class Access {

    /** Kept with the account, in the engine's own tables. */
    private static final String LAST_DAY = "accessUntil";

    private final IdentityService identity;
    private final Unrestricted unrestricted;
    private final Ledger ledger;
    private final Clock clock;

    Access(IdentityService identity, Unrestricted unrestricted, Ledger ledger, Clock clock) {
        this.identity = identity;
        this.unrestricted = unrestricted;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the account exists and its last day, where it has one, is not over. */
    public boolean open(String user) {
        return exists(user) && !over(user);
    }

    /** The last day on which the account may come in, where the agency works; empty for one without an end. */
    public Optional<LocalDate> until(String user) {
        return Optional.ofNullable(identity.getUserInfo(user, LAST_DAY)).map(LocalDate::parse);
    }

    /** Every account, by its id, with the groups that it is in whether or not they still count. */
    public List<Account> accounts() {
        return unrestricted.ask(() -> {
            Map<String, List<String>> groups = groups();
            return identity.createUserQuery().orderByUserId().asc().unlimitedList().stream()
                    .map(user -> account(user, groups.getOrDefault(user.getId(), List.of())))
                    .toList();
        });
    }

    /**
     * Why this person may not set that last day; empty when it can be set.
     *
     * @param by the user id of the administrator
     */
    public List<Refusal> refusals(String user, String by) {
        if (!exists(user)) {
            return List.of(new Refusal("account", "Dit account bestaat niet of niet meer."));
        }
        return user.equals(by)
                ? List.of(new Refusal("account", "Uw eigen toegang regelt een andere beheerder."))
                : List.of();
    }

    /**
     * Sets the last day on which the account may come in, and notes it. A day that is over ends it at once.
     *
     * @param lastDay where the agency works; null for no end
     * @param by the user id of the administrator
     * @throws IllegalArgumentException when {@link #refusals} has an answer
     */
    @Transactional
    public void limit(String user, LocalDate lastDay, String by) {
        refusals(user, by).stream().findFirst().ifPresent(refusal -> {
            throw new IllegalArgumentException(refusal.sentence());
        });
        if (lastDay == null) {
            identity.deleteUserInfo(user, LAST_DAY);
        } else {
            identity.setUserInfo(user, LAST_DAY, lastDay.toString());
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("until", lastDay == null ? null : lastDay.toString());
        ledger.note(Deed.ACCESS_LIMITED, null, user, by, facts);
    }

    /** Whether the last day of the account is over. */
    boolean over(String user) {
        return until(user).filter(lastDay -> lastDay.isBefore(today())).isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DutchTime.AGENCY.zone());
    }

    private boolean exists(String user) {
        return unrestricted.ask(() -> identity.createUserQuery().userId(user).count() == 1);
    }

    /** By account the names of its groups. */
    private Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new HashMap<>();
        for (Group group : identity.createGroupQuery().orderByGroupName().asc().unlimitedList()) {
            for (User member :
                    identity.createUserQuery().memberOfGroup(group.getId()).unlimitedList()) {
                groups.merge(
                        member.getId(),
                        List.of(group.getName()),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        return groups;
    }

    private Account account(User user, List<String> groups) {
        LocalDate lastDay = until(user.getId()).orElse(null);
        return new Account(user.getId(), Directory.name(user), groups, lastDay, over(user.getId()));
    }
}
