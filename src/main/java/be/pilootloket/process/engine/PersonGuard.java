package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses what nobody does in person, whatever rights they were given: to deploy, since only what was built runs; and to change
 * the groups of the own account.
 */
class PersonGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (person != null && command instanceof DeployCmd) {
            throw new AuthorizationException("Nobody in person deploys");
        }
        if (person != null && changesTheGroupsOf(person.getUserId(), command)) {
            InputRefused.ifAny(List.of(new Refusal("group", "Uw eigen groepen wijzigt een andere beheerder.")));
        }
        return next.execute(command);
    }

    private static boolean changesTheGroupsOf(String person, Command<?> command) {
        return (command instanceof CreateMembershipCmd || command instanceof DeleteMembershipCmd)
                && new DirectFieldAccessor(command).getPropertyValue("userId") instanceof String member
                && member.equals(person);
    }
}
