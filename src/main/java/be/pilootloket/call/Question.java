package be.pilootloket.call;

import java.time.Instant;

/**
 * A question about a call with its answer (S13).
 *
 * @param id its number in the log
 * @param callCode the call
 * @param asker what kind of organisation asked, in Dutch; never who
 * @param text the question
 * @param askedAt when it was registered
 * @param answer the answer; null before
 * @param answeredBy the user id of who answered; null before
 * @param remarks why the answer was sent back; null when it was not
 * @param approvedBy the user id of who approved the answer; null before
 * @param faqVersion the version of the FAQ in which it appeared; null while it is not published
 */
public record Question(
        long id,
        String callCode,
        String asker,
        String text,
        Instant askedAt,
        String answer,
        String answeredBy,
        String remarks,
        String approvedBy,
        Integer faqVersion) {}
