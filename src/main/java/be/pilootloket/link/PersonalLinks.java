package be.pilootloket.link;

import be.pilootloket.programme.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for personal links. A token is 192 bits of chance and is told once, to whoever the link is sent to; we keep
 * its SHA-256 only, so that who reads our tables can open nothing with them.
 */
@Service
@Transactional
public class PersonalLinks {

    private static final int BYTES = 24;
    private static final int LENGTH = BYTES * 4 / 3;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{" + LENGTH + "}");
    private static final Pattern PAGE = Pattern.compile(Purpose.ROOT + "([a-z/]+)/" + TOKEN);

    private final Links links;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    PersonalLinks(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a link. Those that were issued before for the same subject stay valid.
     *
     * @param subject what it opens, such as the number of a draft
     * @param validUntil from then on it opens nothing
     * @return the token, for {@link Purpose#pageOf}; URL-safe
     */
    public String issue(Purpose purpose, String subject, Instant validUntil) {
        byte[] token = new byte[BYTES];
        chance.nextBytes(token);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant now = clock.instant();
        links.forgetExpired(now);
        links.insert(Sha256.of(text), purpose, subject, now, validUntil);
        return text;
    }

    /** What this token opens for this purpose; empty when it is unknown, expired, revoked, or for another purpose. */
    @Transactional(readOnly = true)
    public Optional<String> subject(Purpose purpose, String token) {
        return token == null || !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : links.subject(Sha256.of(token), purpose, clock.instant());
    }

    /** Lets no link open this subject for this purpose any more. */
    public void revoke(Purpose purpose, String subject) {
        links.delete(purpose, subject);
    }

    /** The text with the token of every personal link left out, for eyes that the link was not sent to. */
    public static String masked(String text) {
        return PAGE.matcher(text).replaceAll(Purpose.ROOT + "$1/(alleen voor de ontvanger)");
    }
}
