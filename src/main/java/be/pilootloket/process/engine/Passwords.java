package be.pilootloket.process.engine;

import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the engine asks of a password and how it keeps one. How often one may be tried is the login's to say. */
@Component
public class Passwords extends AbstractProcessEnginePlugin {

    private final int rounds;

    Passwords(@Value("${pilootloket.password-rounds}") int rounds) {
        this.rounds = rounds;
    }

    /**
     * What is wrong with the password of the first administrator, as a sentence in Dutch; empty for a good one.
     *
     * @param user the user id
     * @param email may be null
     */
    public static Optional<String> fault(String password, String user, String email) {
        return PasswordRules.goodEnough(password, user, email)
                ? Optional.empty()
                : Optional.of(
                        "PILOOTLOKET_ADMINISTRATOR_PASSWORD is te kort of te gemakkelijk te raden: neem minstens twaalf tekens,"
                                + " zoals enkele woorden die niets met elkaar te maken hebben.");
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordPolicy(new PasswordRules());
        engine.setPasswordEncryptor(new SlowHash(rounds));
    }
}
