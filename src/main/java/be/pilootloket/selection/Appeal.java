package be.pilootloket.selection;

import be.pilootloket.candidacy.Channel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a candidate brought against the decision on the own candidacy. Days are local to the programme's zone.
 *
 * @param number on the letter that answers it, such as {@code RZP-2019-001-B1}; never used twice
 * @param candidacy the number of the candidacy
 * @param callCode the call that it belongs to
 * @param contested the decision that it is brought against
 * @param receivedOn the day on which it reached us
 * @param channel how it reached us
 * @param content what it says, in the words of whoever registered it
 * @param answersBy the last day on which it can be answered
 * @param registeredBy the user id of who registered it
 * @param registeredAt when
 * @param ruling what was decided about it; null before
 * @param followUp what was done about a founded one; null before, and for any other
 */
public record Appeal(
        String number,
        String candidacy,
        String callCode,
        Outcome.Kind contested,
        LocalDate receivedOn,
        Channel channel,
        String content,
        LocalDate answersBy,
        String registeredBy,
        Instant registeredAt,
        Ruling ruling,
        FollowUp followUp) {

    /** What can be decided about it. */
    public enum Verdict {
        INADMISSIBLE("niet ontvankelijk"),
        UNFOUNDED("ongegrond"),
        FOUNDED("gegrond");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** In Dutch, as it stands after "het bezwaar is". */
        public String label() {
            return label;
        }
    }

    /**
     * What was decided.
     *
     * @param motivation why, in words for the candidate's letter
     * @param consequence what follows from a founded one, in words for the letter; null for any other
     * @param by the user id of who decided
     */
    public record Ruling(Verdict verdict, String motivation, String consequence, String by, Instant at) {}

    /**
     * What was done.
     *
     * @param done in the words of who did it
     * @param by the user id of who did it
     */
    public record FollowUp(String done, String by, Instant at) {}

    /** When nothing more was to be done about it; null before. */
    public Instant settledAt() {
        if (ruling == null || !founded()) {
            return ruling == null ? null : ruling.at();
        }
        return followUp == null ? null : followUp.at();
    }

    /** Whether it was found to be right. */
    public boolean founded() {
        return ruling != null && ruling.verdict() == Verdict.FOUNDED;
    }
}
