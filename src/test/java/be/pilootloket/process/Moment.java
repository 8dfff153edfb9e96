package be.pilootloket.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What sets off a task of a model: the nearest event, person or called process before it, and what was answered on the
 * way.
 *
 * @param source what happens
 * @param answers the questions between it and the task with their answers, in the order in which they are asked
 * @param joined whether the way from it waits for another one
 */
record Moment(FlowNode source, List<String> answers, boolean joined) {

    /** All moments that lead to this task. Ways from the same moment that share answers are one, with those answers. */
    static List<Moment> before(FlowNode task) {
        List<Moment> found = new ArrayList<>();
        search(task, List.of(), new LinkedHashSet<>(), found);
        return found;
    }

    private static void search(FlowNode node, List<String> answers, Set<FlowNode> passed, List<Moment> found) {
        for (SequenceFlow flow : node.getIncoming()) {
            FlowNode source = entered(flow.getSource());
            List<String> all = new ArrayList<>(answers);
            if (source.getName() != null && flow.getName() != null) {
                all.add(0, name(source) + " " + name(flow));
            }
            if (setsOff(flow.getSource())) {
                add(new Moment(source, List.copyOf(all), passed.stream().anyMatch(Moment::joins)), found);
            } else if (passed.add(source)) {
                search(source, all, passed, found);
                passed.remove(source);
            }
        }
    }

    private static void add(Moment moment, List<Moment> found) {
        for (Moment other : found) {
            List<String> shared = new ArrayList<>(moment.answers);
            shared.retainAll(other.answers);
            boolean always = moment.answers.isEmpty() || other.answers.isEmpty();
            if (other.source.equals(moment.source) && (always || !shared.isEmpty())) {
                found.set(found.indexOf(other), new Moment(moment.source, List.copyOf(shared), moment.joined));
                return;
            }
        }
        found.add(moment);
    }

    private static boolean joins(FlowNode node) {
        return node instanceof ParallelGateway && node.getIncoming().size() > 1;
    }

    private static boolean setsOff(FlowNode node) {
        return node instanceof CatchEvent && entered(node) == node
                || node instanceof UserTask
                || node instanceof CallActivity
                || node instanceof SubProcess;
    }

    /** The plain start of an embedded subprocess says nothing that the way to the subprocess does not. */
    private static FlowNode entered(FlowNode node) {
        return node instanceof StartEvent
                        && node.getParentElement() instanceof SubProcess inside
                        && !inside.triggeredByEvent()
                ? inside
                : node;
    }

    /** What happened, in the words of the model. */
    String text() {
        String text = kind() + " \"" + name(source) + "\"";
        if (source instanceof BoundaryEvent event) {
            text += " tijdens \"" + name(event.getAttachedTo()) + "\"";
        }
        return answers.isEmpty() ? text : text + " (" + String.join("; ", answers) + ")";
    }

    private String kind() {
        if (source instanceof UserTask) {
            return "na de taak";
        }
        if (source instanceof SubProcess || source instanceof CallActivity) {
            return "na";
        }
        return source instanceof StartEvent ? "bij" : "zodra";
    }

    /** The fact that holds the date of its timer; null when it is no timer. */
    String timer() {
        return source instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .map(timer -> timer.getTimeDate().getTextContent().replaceAll("[#{}]", ""))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static String name(FlowElement element) {
        return element.getName().replaceAll("\\s+", " ").strip();
    }
}
