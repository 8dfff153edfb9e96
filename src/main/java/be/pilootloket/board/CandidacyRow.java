package be.pilootloket.board;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;

/**
 * A candidacy in a list.
 *
 * @param number its number
 * @param organisation the initiator's name, as the candidate wrote it
 * @param title the project's title; null while the dossier is not entered
 * @param zone the zone's name
 * @param state how far it is
 * @param receivedAt when it was received, to the second
 * @param satisfied how many rules are met
 * @param notSatisfied how many rules are not met
 * @param toJudge how many rules a person judges
 */
record CandidacyRow(
        String number,
        String organisation,
        String title,
        String zone,
        Tag state,
        String receivedAt,
        long satisfied,
        long notSatisfied,
        long toJudge) {

    static CandidacyRow of(Candidacy candidacy, Programme programme) {
        return new CandidacyRow(
                candidacy.number(),
                candidacy.dossier().initiator().organisation(),
                candidacy.dossier().title(),
                zone(candidacy.dossier().zone(), programme),
                Tag.of(candidacy),
                programme.dutchTime().stampToTheSecond(candidacy.receivedAt()),
                count(candidacy, Finding.Answer.SATISFIED),
                count(candidacy, Finding.Answer.NOT_SATISFIED),
                count(candidacy, Finding.Answer.TO_JUDGE));
    }

    /** The zone's name; what the candidate wrote when the call has no such zone. */
    static String zone(String code, Programme programme) {
        return code == null ? "" : programme.areas().find(code).map(Zone::name).orElse(code);
    }

    private static long count(Candidacy candidacy, Finding.Answer answer) {
        return candidacy.current().findings().stream()
                .filter(finding -> finding.answer() == answer)
                .count();
    }
}
