package be.pilootloket.process;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps people from deciding or judging a candidacy of their own organisation. An organisation is known by the mail domain of
 * its contact and of the account; who has another interest says so, and a colleague takes the task.
 */
@Component
public class OwnOrganisation {

    /** A mailbox there says nothing about an organisation. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "gmail.com",
            "hotmail.com",
            "hotmail.be",
            "icloud.com",
            "live.be",
            "outlook.be",
            "outlook.com",
            "proximus.be",
            "skynet.be",
            "telenet.be",
            "yahoo.com");

    private final Directory directory;

    OwnOrganisation(Directory directory) {
        this.directory = directory;
    }

    /**
     * Why this user may not decide about these candidacies; empty when nothing is known against it.
     *
     * @param field the key of the form field at which the refusal is shown
     * @param user the user id; null when nobody in person acts
     */
    public List<Refusal> refusals(String field, String user, Collection<Candidacy> candidacies) {
        String own = user == null ? "" : domain(directory.emailOf(user).orElse(""));
        if (own.isEmpty() || FOR_EVERYBODY.contains(own)) {
            return List.of();
        }
        return candidacies.stream()
                .filter(candidacy -> same(
                        own, domain(candidacy.current().dossier().initiator().email())))
                .map(candidacy -> new Refusal(
                        field,
                        "%s komt van uw eigen organisatie (%s). Laat dit aan een collega, of meld een belangenconflict."
                                .formatted(candidacy.number(), own)))
                .toList();
    }

    private static boolean same(String own, String theirs) {
        return own.equals(theirs) || own.endsWith("." + theirs) && theirs.contains(".") || theirs.endsWith("." + own);
    }

    private static String domain(String email) {
        return email == null ? "" : email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
