package be.pilootloket.board;

import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.programme.DutchTime;

/**
 * How a mailbox stands, in words.
 *
 * @param bad whether it cannot be read
 */
record Reach(String address, String text, boolean bad) {

    static Reach of(Mailboxes.State state, DutchTime dutch) {
        if (state.unreachableSince() != null) {
            return new Reach(
                    state.address(),
                    "onbereikbaar sinds " + dutch.stamp(state.unreachableSince())
                            + ". Wat intussen toekomt, wordt later gelezen en telt vanaf het moment dat de mailserver het kreeg.",
                    true);
        }
        return state.readAt() == null
                ? new Reach(state.address(), "nog niet gelezen", false)
                : new Reach(state.address(), "gelezen tot " + dutch.stamp(state.readAt()), false);
    }
}
