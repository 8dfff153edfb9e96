package be.pilootloket.intake;

import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Partner;
import java.util.List;

/**
 * A candidacy as a caller of the API writes it.
 *
 * @param receivedAt when the candidacy was received, as ISO 8601 with its offset, such as {@code
 *     2019-11-11T23:59:59+01:00} (D1)
 * @param title the name of the pilot project
 * @param zone the code of the zone that is applied for (S3)
 * @param initiator the lead applicant (S10)
 * @param partners the organisations that take part
 * @param documents the documents that came with it
 */
record CandidacyBody(
        String receivedAt,
        String title,
        String zone,
        Initiator initiator,
        List<Partner> partners,
        List<DocumentBody> documents) {}
