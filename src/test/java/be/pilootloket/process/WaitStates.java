package be.pilootloket.process;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an instance can stand between two transactions, each as {@code model step}: for a person, a date, a message, a fact or a thread. */
final class WaitStates {

    private static final String STANDING = """
            select d.KEY_ || ' ' || t.TASK_DEF_KEY_ from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
            union select d.KEY_ || ' ' || w.ACT_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF w on w.ID_ = j.JOB_DEF_ID_
                join ACT_RE_PROCDEF d on d.ID_ = j.PROCESS_DEF_ID_
            union select d.KEY_ || ' ' || s.ACTIVITY_ID_ from ACT_RU_EVENT_SUBSCR s
                join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_ join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_""";

    private WaitStates() {}

    /** All that the models have. */
    static Set<String> ofTheModels() {
        Set<String> states = new TreeSet<>();
        Models.all()
                .forEach(model -> model.every(FlowNode.class).stream()
                        .filter(WaitStates::waits)
                        .forEach(node -> states.add(model.process().getId() + " " + node.getId())));
        return states;
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ReceiveTask
                || node.isCamundaAsyncBefore()
                || !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter()
                || node instanceof CatchEvent event && listens(event);
    }

    /** The start of a process by a message waits in no instance. */
    private static boolean listens(CatchEvent event) {
        return event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition
                                || definition instanceof MessageEventDefinition
                                || definition instanceof ConditionalEventDefinition)
                && !(event instanceof StartEvent && !(event.getParentElement() instanceof SubProcess));
    }

    /** Those at which something stands in this database. */
    static Set<String> in(JdbcClient database) {
        return new TreeSet<>(database.sql(STANDING).query(String.class).list());
    }
}
