package be.pilootloket.process.engine;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's accounts, as the login asks about them. */
@Component
public class Accounts {

    /** As long as the engine's column. */
    private static final int LONGEST_ID = 64;

    private static final int LONGEST_NAME = 255;

    private final IdentityService identity;
    private final Directory directory;
    private final ProcessEngineConfigurationImpl engine;
    private final Access access;
    private final Unrestricted unrestricted;
    private final LocalAccounts local;
    private final boolean provided;
    private final UserEntity nobody;

    Accounts(
            ProcessEngine engine,
            Directory directory,
            Access access,
            Unrestricted unrestricted,
            LocalAccounts local,
            @Value("${pilootloket.oidc.issuer:}") String issuer) {
        this.identity = engine.getIdentityService();
        this.directory = directory;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.access = access;
        this.unrestricted = unrestricted;
        this.local = local;
        this.provided = !issuer.isBlank();
        this.nobody = nobody();
    }

    /**
     * Whether this is the user's password. No for a user who does not exist, after the same work; and where people log in with
     * an identity provider no for all but the local accounts, whatever password an administrator gave them.
     */
    public boolean recognise(String user, String password) {
        boolean mayTry = !provided || local.has(user);
        UserEntity account = mayTry ? account(user).orElse(nobody) : nobody;
        boolean same = engine.getPasswordManager()
                .check(EncryptionUtil.saltPassword(password, account.getSalt()), account.getPassword());
        return same && account != nobody;
    }

    /**
     * What an account is at this moment: its groups and its password, as one hash. Whoever logged in before it changed has to do
     * so again.
     *
     * @return empty for an account that does not exist (any more)
     */
    public Optional<String> standing(String user) {
        return account(user)
                .map(account -> Sha256.of(String.join(
                        "\n", account.getSalt(), account.getPassword(), String.join(",", directory.groupsOf(user)))));
    }

    /** Whether this is the account for when nothing else helps. */
    public boolean breakGlass(String user) {
        return FirstAccounts.BREAK_GLASS.equals(user);
    }

    /** Why somebody whom the identity provider vouches for gets no account here; the sentences are for that person. */
    public List<Refusal> refusals(ProviderAccount account) {
        if (!usable(account.id())) {
            return List.of(
                    new Refusal(
                            "id",
                            "De aanmelddienst geeft u een naam die Pilootloket niet kan gebruiken. Vraag hulp aan een beheerder."));
        }
        if (local.has(account.id())) {
            return List.of(new Refusal(
                    "id",
                    "Met dit account kunt u zich niet aanmelden via de aanmelddienst. Vraag hulp aan een beheerder."));
        }
        if (access.over(account.id())) {
            return List.of(new Refusal(
                    "id", "Uw toegang tot Pilootloket is voorbij. Klopt dat niet? Vraag hulp aan een beheerder."));
        }
        return known(account).isEmpty()
                ? List.of(new Refusal(
                        "groups",
                        "U bent aangemeld, maar u hebt nog geen rol in Pilootloket. Vraag de rol aan wie in uw organisatie de"
                                + " rechten beheert, en meld u daarna opnieuw aan."))
                : List.of();
    }

    /**
     * Makes the account and its groups here what the provider says they are: what it does not name is taken away, also what an
     * administrator gave by hand. The group of the engine's own administrators never comes from outside.
     *
     * @return the ids of the groups that the account is in now
     * @throws IllegalStateException when {@link #refusals(ProviderAccount)} is not empty
     */
    @Transactional
    public Set<String> admit(ProviderAccount account) {
        if (!refusals(account).isEmpty()) {
            throw new IllegalStateException("No account for " + account.id());
        }
        User user = account(account.id()).<User>map(known -> known).orElseGet(() -> newcomer(account.id()));
        user.setFirstName(named(account.firstName()));
        user.setLastName(named(account.lastName()));
        user.setEmail(EmailAddress.fault(account.email()).isEmpty() ? account.email() : null);
        // Its password is nobody's, and need not please a policy.
        ((IdentityServiceImpl) identity).saveUser(user, true);
        Set<String> groups = known(account);
        List<String> until = directory.groupsOf(account.id());
        until.stream()
                .filter(group -> !groups.contains(group))
                .forEach(group -> identity.deleteMembership(account.id(), group));
        groups.stream()
                .filter(group -> !until.contains(group))
                .forEach(group -> identity.createMembership(account.id(), group));
        return groups;
    }

    private boolean usable(String id) {
        return id != null && id.length() <= LONGEST_ID && Pattern.matches(engine.getUserResourceWhitelistPattern(), id);
    }

    private static Set<String> known(ProviderAccount account) {
        return Rights.people()
                .map(Role::group)
                .filter(account.groups()::contains)
                .collect(Collectors.toSet());
    }

    private User newcomer(String id) {
        User user = identity.newUser(id);
        user.setPassword(FirstAccounts.unknowable());
        return user;
    }

    private static String named(String claimed) {
        String name = claimed == null ? "" : claimed.replaceAll("\\p{C}", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private Optional<UserEntity> account(String user) {
        return unrestricted.ask(() -> identity.createUserQuery().userId(user).unlimitedList().stream()
                .findFirst()
                .map(UserEntity.class::cast));
    }

    /** Whose password nobody knows, so that a name that does not exist costs the same look. */
    private UserEntity nobody() {
        UserEntity stranger = new UserEntity("nobody");
        stranger.setSalt(FirstAccounts.unknowable());
        stranger.setDbPassword(engine.getPasswordManager()
                .encrypt(EncryptionUtil.saltPassword(FirstAccounts.unknowable(), stranger.getSalt())));
        return stranger;
    }
}
