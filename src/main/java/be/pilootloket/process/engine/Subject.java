package be.pilootloket.process.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a task is about: the call, the roadmap, and the candidacy, the meeting or the pilot when there is one. Facts of the
 * process are written on the task itself, because who may see a task does not see those; names are there with its form.
 */
final class Subject {

    private static final String NUMBER = "number";
    private static final String PILOT = "pilotName";
    private static final String SENDER = "sender";

    /** Name of the variable, and what Tasklist calls it on the card of a task. */
    static final Map<String, String> LABELS = labels();

    /** What no process carries: a form of the task itself tells it. */
    private static final Set<String> NAMES = Set.of("meetingTitle", PILOT, SENDER);

    private Subject() {}

    /** Leaves alone what a form of the task itself calls by the same name. A pilot is told by its name alone. */
    static void write(DelegateTask task) {
        boolean named = task.getVariable(PILOT) != null;
        LABELS.keySet().stream().filter(name -> !named || !name.equals(NUMBER)).forEach(name -> {
            Object value = task.getVariable(name);
            Object fact = task.getExecution().getProcessInstance().getVariable(name);
            if (value != null && (NAMES.contains(name) || value.equals(fact))) {
                task.setVariableLocal(name, value);
            }
        });
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("callCode", "Oproep");
        labels.put("roadmap", "Traject");
        labels.put(NUMBER, "Nummer");
        labels.put("meetingTitle", "Bijeenkomst");
        labels.put(PILOT, "Pilootproject");
        // Of a mail that waits for its place, which has no number yet.
        labels.put(SENDER, "Van");
        return labels;
    }
}
