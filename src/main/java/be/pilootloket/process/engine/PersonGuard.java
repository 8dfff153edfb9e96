package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses what nobody does in person, whatever rights they were given: to deploy a model or to delete one, since what runs is
 * what was built; and to change the groups of the own account. What our own code does on behalf of somebody passes.
 */
class PersonGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        String person = person();
        if (person != null) {
            if (changesModels(command)) {
                throw new AuthorizationException("Nobody in person deploys or deletes a model");
            }
            if (changesTheGroupsOf(person, command)) {
                InputRefused.ifAny(List.of(new Refusal("group", "Uw eigen groepen wijzigt een andere beheerder.")));
            }
        }
        return next.execute(command);
    }

    /** The user id of whoever asks for it directly; null when nobody does, or where rights are not looked at. */
    static String person() {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        boolean asked = Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && context.isAuthorizationCheckEnabled();
        return person == null || !asked ? null : person.getUserId();
    }

    private static boolean changesModels(Command<?> command) {
        return command instanceof DeployCmd
                || command instanceof DeleteDeploymentCmd
                || command instanceof AbstractDeleteProcessDefinitionCmd
                || command instanceof DeleteProcessDefinitionsByIdsCmd;
    }

    private static boolean changesTheGroupsOf(String person, Command<?> command) {
        return (command instanceof CreateMembershipCmd || command instanceof DeleteMembershipCmd)
                && person.equals(new DirectFieldAccessor(command).getPropertyValue("userId"));
    }
}
