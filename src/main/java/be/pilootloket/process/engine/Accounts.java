package be.pilootloket.process.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The engine's accounts, as the login asks about them. */
@Component
public class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Whether this is the user's password. Each wrong answer makes the engine wait longer before it looks again; while
     * it waits, and for a user who does not exist, the answer is no.
     */
    public boolean recognise(String user, String password) {
        return identity.checkPassword(user, password);
    }
}
