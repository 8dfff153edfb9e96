package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * What a person typed into a form is refused. Thrown only in start listeners, in {@code complete} listeners of user tasks
 * and by {@link FormGuard}; the web apps' API turns it into a Dutch answer with the field named, and the form stays as it
 * was.
 */
public class InputRefused extends RuntimeException {

    private final List<Refusal> refusals;

    private InputRefused(List<Refusal> refusals) {
        super(refusals.get(0).sentence());
        this.refusals = List.copyOf(refusals);
    }

    /** Throws when there is at least one refusal. */
    public static void ifAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new InputRefused(refusals);
        }
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
