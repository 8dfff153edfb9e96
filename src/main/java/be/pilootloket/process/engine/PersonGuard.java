package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses what nobody does in person, whatever rights they were given: to deploy a model or to delete one, since what runs is
 * what was built; and to change the own account but for its password: pages and the history call people by the name of their
 * account, mails go to its address, and tasks hang on it. What our own code does on behalf of somebody passes.
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
            if (renames(person, command) || deletes(person, command)) {
                InputRefused.ifAny(List.of(new Refusal(
                        "account",
                        "Uw eigen naam, adres en account wijzigt u niet zelf. Vraag het aan een beheerder.")));
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

    /** Whether whoever acts is a member of this group. */
    static boolean isIn(Role role) {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(role.group());
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

    /** A new password is saved with the whole account: only what else changed is looked at. */
    private static boolean renames(String person, Command<?> command) {
        return command instanceof SaveUserCmd
                && new DirectFieldAccessor(command).getPropertyValue("user") instanceof User user
                && person.equals(user.getId())
                && !calledAs(user).equals(calledAs(stored(person)));
    }

    private static boolean deletes(String person, Command<?> command) {
        return command instanceof DeleteUserCmd
                && person.equals(new DirectFieldAccessor(command).getPropertyValue("userId"));
    }

    private static List<Optional<String>> calledAs(User user) {
        return Stream.of(user.getFirstName(), user.getLastName(), user.getEmail())
                .map(Optional::ofNullable)
                .toList();
    }

    private static User stored(String person) {
        return Context.getCommandContext().getReadOnlyIdentityProvider().findUserById(person);
    }
}
