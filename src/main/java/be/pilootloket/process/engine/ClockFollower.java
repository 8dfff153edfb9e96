package be.pilootloket.process.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets a node see that another moved the clock, before whatever its engine does: a job that it took with the old clock would
 * carry the old date, and the other node would find its lock expired. A command within a command keeps the time of the first.
 */
final class ClockFollower extends CommandInterceptor {

    private final ClockHand hand;

    ClockFollower(ClockHand hand) {
        this.hand = hand;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() == null) {
            hand.follow();
        }
        return next.execute(command);
    }
}
