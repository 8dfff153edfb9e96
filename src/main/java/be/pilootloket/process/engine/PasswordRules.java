package be.pilootloket.process.engine;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;

/**
 * What a password must be: long, and not one that a guesser tries early. No kinds of characters are asked for: that makes people write
 * {@code Welkom-2026!}, which a list of leaked passwords knows and this refuses.
 */
final class PasswordRules implements PasswordPolicy {

    private static final int SHORTEST = 12;

    /** The best there is: a guesser needs more than 10^10 tries. */
    private static final int ENOUGH = 4;

    /** More than this tells a guesser nothing new, and takes time to look at. */
    private static final int LOOKED_AT = 100;

    /** What a guesser tries first here; the list of the library is of leaked passwords, most of them English. */
    private static final List<String> NEAR = List.of(
            "wachtwoord",
            "welkom",
            "geheim",
            "beheerder",
            "administrator",
            "noodtoegang",
            "pilootloket",
            "agentschap",
            "vlaanderen",
            "brussel",
            "zorg",
            "dossier",
            "lente",
            "zomer",
            "herfst",
            "winter");

    private static final Zxcvbn GUESSER = new Zxcvbn();

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new NotGuessed());
    }

    /**
     * Whether a password is good enough.
     *
     * @param about what is known of its owner; some may be null
     */
    static boolean goodEnough(String password, String... about) {
        List<String> near = new ArrayList<>(NEAR);
        Stream.of(about)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .forEach(near::add);
        String start = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return password.length() >= SHORTEST && GUESSER.measure(start, near).getScore() >= ENOUGH;
    }

    private static final class NotGuessed implements PasswordPolicyRule {

        /** The web apps show it as it stands: they know no text of this name. */
        @Override
        public String getPlaceholder() {
            return "Het wachtwoord is niet gemakkelijk te raden: neem enkele woorden die niets met elkaar te maken hebben.";
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return goodEnough(password);
        }

        @Override
        public boolean execute(String password, User user) {
            return user == null
                    ? goodEnough(password)
                    : goodEnough(password, user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
        }
    }
}
