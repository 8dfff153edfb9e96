package be.pilootloket.process.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the groups and the accounts that must exist, and leaves alone what is there already. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(AccountSettings.class)
class FirstAccounts implements ApplicationRunner {

    static final String BREAK_GLASS = "noodtoegang";

    private final IdentityService identity;
    private final AccountSettings settings;
    private final OneNode node;

    FirstAccounts(IdentityService identity, AccountSettings settings, OneNode node) {
        this.identity = identity;
        this.settings = settings;
        this.node = node;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        node.alone(this::make);
    }

    private void make() {
        for (Role role : Role.values()) {
            makeGroup(role);
        }
        for (AccountSettings.Demo demo : settings.accounts()) {
            makeAccount(
                    demo.id(),
                    demo.firstName(),
                    demo.lastName(),
                    demo.id() + "@pilootloket.example",
                    demo.id(),
                    demo.groups());
        }
        AccountSettings.Administrator first = settings.administrator();
        if (first != null) {
            makeAccount(
                    first.id(), first.id(), null, first.email(), first.password(), List.of(Role.ADMINISTRATOR.group()));
        }
        // Nobody knows this password: whoever needs the account has an administrator set one, and that is seen.
        makeAccount(BREAK_GLASS, "Noodtoegang", null, null, unknowable(), List.of(Role.BREAK_GLASS.group()));
    }

    private void makeGroup(Role role) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(role.label());
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void makeAccount(
            String id, String firstName, String lastName, String email, String password, List<String> groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(id, group));
    }

    /** A password that nobody knows. */
    static String unknowable() {
        byte[] noise = new byte[32];
        new SecureRandom().nextBytes(noise);
        return "Aa1!" + Base64.getUrlEncoder().encodeToString(noise);
    }
}
