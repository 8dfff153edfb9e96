package be.pilootloket.roadmap;

import be.pilootloket.programme.Refusal;
import java.util.List;

/** What a proposal would do now, asked before and when it is decided. */
interface Effect {

    /** Why it cannot be done; the fields are the proposal's own names. The rest is asked only when this is empty. */
    List<Refusal> refusals();

    /** What people should know first, in Dutch. */
    List<String> warnings();

    /** Every timer, due date and invitation that moves. */
    List<Movement> movements();

    /** Tells whether the dates are still those that somebody read. */
    String fingerprint();

    /** Does it, under an approved change. */
    Applied apply(DateChange change);
}
