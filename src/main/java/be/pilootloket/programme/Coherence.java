package be.pilootloket.programme;

import java.util.ArrayList;
import java.util.List;

/** Whether the parts of a programme fit together. */
class Coherence {

    private final Programme programme;
    private final List<Refusal> refusals = new ArrayList<>();

    Coherence(Programme programme) {
        this.programme = programme;
    }

    List<Refusal> refusals() {
        if (programme.capacity() < 1) {
            refusals.add(new Refusal("pilots.capacity", "Het aantal pilootprojecten moet 1 of meer zijn."));
        }
        return List.copyOf(refusals);
    }
}
