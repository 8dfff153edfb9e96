package be.pilootloket.candidacy;

import java.util.List;

/**
 * What a candidate hands in: one version of it.
 *
 * @param title name of the pilot project; null while only the registration is known
 * @param zone code of the area that is applied for (S3)
 * @param initiator the lead applicant, never null
 * @param partners never null
 * @param documents never null
 */
public record Dossier(
        String title, String zone, Initiator initiator, List<Partner> partners, List<Document> documents) {

    public Dossier {
        partners = partners == null ? List.of() : List.copyOf(partners);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
