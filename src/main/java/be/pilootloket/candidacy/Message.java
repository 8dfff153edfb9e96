package be.pilootloket.candidacy;

import java.time.Instant;
import java.util.List;

/**
 * A registered message about a candidacy.
 *
 * @param id given at registration
 * @param number the candidacy that it concerns
 * @param kind what the candidate wants
 * @param receivedAt when it reached us
 * @param content what the candidate wrote, in short
 * @param registeredAt when it was written down
 * @param registeredBy who wrote it down
 * @param documents what came with it; never null
 * @param version of the dossier that a supplement led to; null until entered, and for other kinds
 */
public record Message(
        String id,
        String number,
        MessageKind kind,
        Instant receivedAt,
        String content,
        List<Document> documents,
        Instant registeredAt,
        String registeredBy,
        Integer version) {

    public Message {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
