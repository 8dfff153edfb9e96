package be.pilootloket.candidacy;

import java.time.Instant;
import java.util.List;

/**
 * A message about a candidacy as it comes in.
 *
 * @param number the candidacy that it concerns
 * @param kind what the candidate wants; null when not given
 * @param receivedAt when it reached us; null when not given
 * @param content what the candidate wrote, in short
 * @param documents what came with it; never null
 */
public record NewMessage(
        String number, MessageKind kind, Instant receivedAt, String content, List<Document> documents) {

    public NewMessage {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /** A message that came without documents. */
    public NewMessage(String number, MessageKind kind, Instant receivedAt, String content) {
        this(number, kind, receivedAt, content, List.of());
    }
}
