package be.pilootloket.process.engine;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionOutputInstanceEntity;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Keeps which row of a decision table applied, and of its values only what looks like a fact: a yes or no, a number, a
 * date, a code. A sentence goes in the table itself, where the row points to it, never in the history.
 */
class FactsOnlyDecisions extends DefaultDmnHistoryEventProducer {

    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._-]{0,64}");

    @Override
    protected List<HistoricDecisionInputInstance> createHistoricDecisionInputInstances(
            DmnDecisionTableEvaluationEvent event, String rootProcessInstanceId, Date removalTime) {
        return event.getInputs().stream()
                .<HistoricDecisionInputInstance>map(clause -> {
                    var input = new HistoricDecisionInputInstanceEntity(rootProcessInstanceId, removalTime);
                    input.setClauseId(clause.getId());
                    input.setClauseName(clause.getName());
                    input.setCreateTime(ClockUtil.getCurrentTime());
                    input.setValue(factIn(clause.getValue()));
                    return input;
                })
                .toList();
    }

    @Override
    protected List<HistoricDecisionOutputInstance> createHistoricDecisionOutputInstances(
            DmnDecisionTableEvaluationEvent event, String rootProcessInstanceId, Date removalTime) {
        return event.getMatchingRules().stream()
                .flatMap(rule -> rule.getOutputEntries().values().stream()
                        .<HistoricDecisionOutputInstance>map(clause -> {
                            var output = new HistoricDecisionOutputInstanceEntity(rootProcessInstanceId, removalTime);
                            output.setClauseId(clause.getId());
                            output.setClauseName(clause.getName());
                            output.setCreateTime(ClockUtil.getCurrentTime());
                            output.setRuleId(rule.getId());
                            output.setRuleOrder(event.getMatchingRules().indexOf(rule) + 1);
                            output.setVariableName(clause.getOutputName());
                            output.setValue(factIn(clause.getValue()));
                            return output;
                        }))
                .toList();
    }

    @Override
    protected void initDecisionInstanceEventForDecisionLiteralExpression(
            HistoricDecisionInstanceEntity event, DmnDecisionLiteralExpressionEvaluationEvent evaluation) {
        event.setInputs(List.of());
        event.setOutputs(List.of());
    }

    private static TypedValue factIn(TypedValue value) {
        Object content = value == null ? null : value.getValue();
        boolean fact = content instanceof Boolean
                || content instanceof Number
                || content instanceof Date
                || content instanceof String text && CODE.matcher(text).matches();
        return fact ? Variables.untypedValue(content) : Variables.untypedNullValue();
    }
}
