package be.pilootloket.link;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find our pages: candidates on the public address, colleagues on the internal one. */
@Component
public class Addresses {

    private final String candidates;
    private final String colleagues;

    /**
     * Both without regard to a slash at their end.
     *
     * @param candidates where the public and the personal pages are
     * @param colleagues where everything else is
     */
    public Addresses(
            @Value("${pilootloket.public.url}") String candidates,
            @Value("${pilootloket.base-url}") String colleagues) {
        this.candidates = candidates.replaceAll("/+$", "");
        this.colleagues = colleagues.replaceAll("/+$", "");
    }

    /**
     * The whole address of a public or a personal page.
     *
     * @param path begins with a slash
     */
    public String forCandidates(String path) {
        return candidates + path;
    }

    /**
     * The whole address of a page for who has an account.
     *
     * @param path begins with a slash
     */
    public String forColleagues(String path) {
        return colleagues + path;
    }
}
