package be.pilootloket.process.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lays the choices of a form into it when it opens. Tasklist reads a start form without any variable. In the form of a task
 * it serves a field that names its {@code choices}: what was laid when the task began could be out of date by now.
 */
class StartForms extends CommandInterceptor {

    private static final String VARIABLE = "valuesKey";
    private static final String CHOICES = "choices";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<StartChoices> choices;

    /** @param choices asked when a form opens: they need the engine that is being built */
    StartForms(ObjectProvider<StartChoices> choices) {
        this.choices = choices;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        T answer = next.execute(command);
        if (command instanceof GetDeployedStartFormCmd && answer instanceof InputStream form && mayStart(command)) {
            return (T) laid(form, VARIABLE);
        }
        // The engine shows the form of a task only to whom may see the task.
        return command instanceof GetDeployedTaskFormCmd && answer instanceof InputStream form
                ? (T) laid(form, CHOICES)
                : answer;
    }

    /** What can be chosen tells who and what there is: that is for those who work with it. */
    private static boolean mayStart(Command<?> command) {
        CommandContext context = Context.getCommandContext();
        String id = (String) new DirectFieldAccessor(command).getPropertyValue("processDefinitionId");
        String process = context.getProcessDefinitionManager()
                .findLatestProcessDefinitionById(id)
                .getKey();
        return context.getAuthorizationManager()
                .isAuthorized(Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process);
    }

    private InputStream laid(InputStream form, String naming) {
        try (form) {
            JsonNode read = JSON.readTree(form);
            read.findParents(naming).forEach(field -> lay((ObjectNode) field, naming));
            return new ByteArrayInputStream(JSON.writeValueAsBytes(read));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void lay(ObjectNode field, String naming) {
        Map<String, String> options =
                choices.getObject().of(field.remove(naming).asText());
        ArrayNode values = field.putArray("values");
        options.forEach((value, label) -> values.addObject().put("label", label).put("value", value));
        if (options.size() == 1 && field.at("/validate/required").asBoolean()) {
            field.put("defaultValue", options.keySet().iterator().next());
        }
    }
}
