package be.pilootloket.newsletter;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for editions of the newsletter: compose one from the running calls, send it or drop it. */
@Service
@Transactional
public class NewsletterDesk {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_BODY = 20_000;

    private final Editions editions;
    private final Overview overview;
    private final CallDesk calls;
    private final Clock clock;

    NewsletterDesk(Editions editions, Overview overview, CallDesk calls, Clock clock) {
        this.editions = editions;
        this.overview = overview;
        this.calls = calls;
        this.clock = clock;
    }

    /** The call in whose agency's name the newsletter speaks: the one published last; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Call> voice() {
        return calls.all().stream().filter(Call::published).max(Comparator.comparing(Call::publishedAt));
    }

    /** Why no edition can be composed; the field is {@code title}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(String title) {
        List<Refusal> refusals = new ArrayList<>();
        if (voice().isEmpty()) {
            return List.of(new Refusal("title", "Er is nog geen gepubliceerde oproep om over te schrijven."));
        }
        Texts.require(refusals, "title", title, LONGEST_TITLE, "Geef de nieuwsbrief een titel.");
        return List.copyOf(refusals);
    }

    /**
     * Composes an edition: how every running call stands.
     *
     * @param by the user id of who composes it
     * @return its number
     */
    public String compose(String title, String by) {
        Instant now = clock.instant();
        Call voice = voice().orElseThrow();
        calls.hold(voice.code());
        String year = "NIEUWSBRIEF-" + Year.from(now.atZone(voice.definition().zone())) + "-";
        String number = year + (editions.count(year) + 1);
        editions.insert(new Edition(number, title.strip(), overview.text(now), by), now);
        return number;
    }

    /**
     * The edition with this number.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public Edition get(String number) {
        return editions.find(number).orElseThrow(() -> new IllegalArgumentException("No edition " + number));
    }

    /** Why an edition cannot be sent so; the fields are {@code title} and {@code body}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Edition edition) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "title", edition.title(), LONGEST_TITLE, "Geef de nieuwsbrief een titel.");
        Texts.require(refusals, "body", edition.body(), LONGEST_BODY, "Schrijf de tekst van de nieuwsbrief.");
        return List.copyOf(refusals);
    }

    /** Puts down the text as it goes out. */
    public void release(Edition edition) {
        editions.release(edition, clock.instant());
    }

    /** Notes that an edition is not sent. */
    public void drop(String number) {
        editions.drop(number, clock.instant());
    }
}
