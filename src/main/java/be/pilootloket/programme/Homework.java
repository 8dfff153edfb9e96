package be.pilootloket.programme;

import java.time.LocalDate;

/**
 * What every pilot prepares for a meeting. It opens when the outcome of the meeting before is recorded, and is due on the
 * last working day before its own meeting (D20).
 *
 * @param code its code, such as {@code reality-check}; the model of the roadmap knows it by this
 * @param label its name in Dutch
 * @param phase the code of its phase
 * @param before the code of the milestone it prepares
 * @param opensOn the day before which it does not open (D12); null when nothing holds it
 * @param deliverable what is handed in
 * @param instructions what the coach and the pilot do, in Dutch
 * @param source the phrase it rests on, or {@code D21} where the agency chose
 */
public record Homework(
        String code,
        String label,
        String phase,
        String before,
        LocalDate opensOn,
        DeliverableKind deliverable,
        String instructions,
        Source source) {

    /** The same homework, held until another day. */
    public Homework opening(LocalDate other) {
        return new Homework(code, label, phase, before, other, deliverable, instructions, source);
    }
}
