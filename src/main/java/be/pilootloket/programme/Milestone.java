package be.pilootloket.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A meeting as a plan foresees it. Times are local to the programme's zone. The meeting itself is of the room
 * {@code meeting}, which knows where it stands.
 *
 * @param code its code, such as {@code plenary-1}; the model of the roadmap knows the meetings by it
 * @param label its name in Dutch, as the source has it (D16)
 * @param on its day
 * @param from when it begins (D11: 09:30 unless set otherwise)
 * @param until when it ends, after {@code from}
 * @param place where; null until staff have set it
 * @param invited who is asked
 * @param outcome what it leads to
 * @param phase the code of its phase; null when it stands beside the phases
 * @param agenda its points in Dutch; may be empty
 * @param source the phrase it rests on, or {@code D21} where the agency chose
 */
public record Milestone(
        String code,
        String label,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String place,
        Invited invited,
        OutcomeKind outcome,
        String phase,
        List<String> agenda,
        Source source) {

    /** The meeting with which a roadmap closes; the only one that may come after the end (S43, D13). */
    public static final String CLOSING = "closing";

    private static final String EXCHANGE = "exchange-[1-9]\\d?";
    private static final int LAST_EXCHANGE = 99;
    private static final List<String> AFTER_THE_EXCHANGES = List.of(
            "alignment", "plenary-1", "plenary-2", "meeting-3", "meeting-4", "learning-day", "meeting-5", CLOSING);

    public Milestone {
        agenda = List.copyOf(agenda);
    }

    /**
     * Where its turn is in the roadmap, which holds its meetings in one order: 0 for the kick-off, higher for what comes
     * later. Negative for a code that the roadmap does not know, and so would never hold.
     */
    public int turn() {
        if (code.equals("kick-off")) {
            return 0;
        }
        if (code.matches(EXCHANGE)) {
            return Integer.parseInt(code.substring(code.indexOf('-') + 1));
        }
        int index = AFTER_THE_EXCHANGES.indexOf(code);
        return index < 0 ? index : LAST_EXCHANGE + 1 + index;
    }

    /** Whether this is one of the exchanges before the phases (D21). */
    public boolean exchange() {
        return code.matches(EXCHANGE);
    }

    /** The same meeting on another day, at other hours, elsewhere; {@code elsewhere} may be null. */
    public Milestone moved(LocalDate to, LocalTime begin, LocalTime end, String elsewhere) {
        return new Milestone(code, label, to, begin, end, elsewhere, invited, outcome, phase, agenda, source);
    }
}
