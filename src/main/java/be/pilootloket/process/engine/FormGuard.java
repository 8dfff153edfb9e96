package be.pilootloket.process.engine;

import be.pilootloket.programme.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.IoMapping;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Lets into a task only what its model declares: the engine writes every other name that is sent along on the process
 * instance, where gateways and conditions would take it for a fact. A task ends by its form and an instance begins at its
 * start event, so that our desks hear of it.
 */
class FormGuard extends CommandInterceptor {

    /** Where each command carries what was sent along. */
    private static final Map<Class<?>, String> CARRIED = Map.of(
            SubmitTaskFormCmd.class, "properties",
            SubmitStartFormCmd.class, "variables",
            CompleteTaskCmd.class, "variables",
            SetTaskVariablesCmd.class, "variables",
            PatchTaskVariablesCmd.class, "variables");

    @Override
    public <T> T execute(Command<T> command) {
        refuseObjects(command);
        if (command instanceof SubmitTaskFormCmd) {
            refuseUndeclared(names(command, "properties"), task(command, "taskId"));
        } else if (command instanceof CompleteTaskCmd) {
            refuseUndeclared(names(command, "variables"), task(command, "taskId"));
        } else if (command instanceof SetTaskVariablesCmd) {
            refuseUndeclared(names(command, "variables"), task(command, "entityId"));
        } else if (command instanceof PatchTaskVariablesCmd) {
            refuseUndeclared(names(command, "variables"), task(command, "entityId"));
            refuseRemoval(names(command, "deletions"));
        } else if (command instanceof RemoveTaskVariablesCmd) {
            refuseRemoval(names(command, "variableNames"));
        } else if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
            refuse("task", "Een taak wordt alleen met haar formulier afgewerkt.");
        } else if (command instanceof StartProcessInstanceAtActivitiesCmd && someoneButTheBreakGlassActs()) {
            refuse("process", "Een proces begint bij zijn begin.");
        }
        return command instanceof SubmitTaskFormCmd
                ? VanishingTask.orGone(task(command, "taskId"), () -> next.execute(command))
                : next.execute(command);
    }

    /** Who may not see the task, or sends in one that is gone, the engine answers itself. */
    private static void refuseUndeclared(Collection<String> sent, String taskId) {
        TaskEntity task = taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null || !TaskGuard.seen(taskId)) {
            return;
        }
        VanishingTask.refuse(task);
        Set<String> undeclared = new TreeSet<>(sent);
        undeclared.removeAll(declared(task));
        InputRefused.ifAny(undeclared.stream()
                .map(name -> new Refusal(name, "Dit formulier vraagt iets niet wat wel werd ingestuurd."))
                .toList());
    }

    /** No field of a form holds an object of a class that whoever sends it names. */
    private static void refuseObjects(Command<?> command) {
        String carried = CARRIED.get(command.getClass());
        if (carried != null
                && new DirectFieldAccessor(command).getPropertyValue(carried) instanceof VariableMap typed) {
            typed.keySet().stream()
                    .filter(name -> typed.getValueTyped(name) instanceof ObjectValue object && !object.isDeserialized())
                    .forEach(name -> refuse(name, "Dit veld neemt alleen tekst, getallen, datums en lijsten daarvan."));
        }
    }

    /** What is taken away here would be written on the instance when it is sent again. */
    private static void refuseRemoval(Collection<String> names) {
        names.forEach(name -> refuse(name, "Uit een formulier wordt niets weggenomen. Maak het veld leeg."));
    }

    private static void refuse(String field, String sentence) {
        InputRefused.ifAny(List.of(new Refusal(field, sentence)));
    }

    private static Set<String> declared(TaskEntity task) {
        ExecutionEntity execution = task.getExecution();
        IoMapping mapping = execution == null ? null : execution.getActivity().getIoMapping();
        return mapping == null
                ? Set.of()
                : mapping.getInputParameters().stream()
                        .map(InputParameter::getName)
                        .collect(Collectors.toSet());
    }

    private static boolean someoneButTheBreakGlassActs() {
        return Context.getCommandContext().getAuthentication() != null && !PersonGuard.isIn(Role.BREAK_GLASS);
    }

    private static String task(Command<?> command, String field) {
        return (String) new DirectFieldAccessor(command).getPropertyValue(field);
    }

    /** The names in a map or a list that the command carries; none when it carries nothing. */
    private static Collection<String> names(Command<?> command, String field) {
        Object carried = new DirectFieldAccessor(command).getPropertyValue(field);
        if (carried instanceof Map<?, ?> values) {
            return values.keySet().stream().map(String::valueOf).toList();
        }
        return carried instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }
}
