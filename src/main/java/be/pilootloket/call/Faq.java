package be.pilootloket.call;

import java.time.Instant;
import java.util.List;

/**
 * The questions and answers as everyone got them at the same moment (S13).
 *
 * @param version from 1 on
 * @param publishedAt when
 * @param entries all approved answers so far, the new ones last
 */
public record Faq(int version, Instant publishedAt, List<Entry> entries) {

    public Faq {
        entries = List.copyOf(entries);
    }

    /**
     * One question with its answer.
     *
     * @param question the question
     * @param answer the approved answer
     * @param version the version in which it first appeared
     */
    public record Entry(String question, String answer, int version) {}
}
