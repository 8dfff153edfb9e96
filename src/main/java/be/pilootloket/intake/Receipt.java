package be.pilootloket.intake;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Finding;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What the caller gets for a candidacy that was registered.
 *
 * @param number the number under which it is known from now on
 * @param receivedAt the moment that decides whether it is in time, in the call's zone
 * @param findings what the rules of the call say about the dossier
 */
record Receipt(String number, OffsetDateTime receivedAt, List<Line> findings) {

    /**
     * What one rule says.
     *
     * @param rule the rule's id
     * @param answer satisfied, not satisfied, or a person judges
     * @param source the number of the phrase on which the rule rests
     * @param text what was found, in Dutch
     * @param remedy what the candidate must do, in Dutch; null when there is nothing to do
     */
    record Line(String rule, Finding.Answer answer, String source, String text, String remedy) {}

    static Receipt of(Candidacy candidacy, ZoneId zone) {
        return new Receipt(
                candidacy.number(),
                candidacy.receivedAt().atZone(zone).toOffsetDateTime(),
                candidacy.current().findings().stream()
                        .map(finding -> new Line(
                                finding.rule(),
                                finding.answer(),
                                finding.source().id(),
                                finding.text(),
                                finding.remedy()))
                        .toList());
    }
}
