package be.pilootloket.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * The form of a user task as it is laid before a person. Every key is an input parameter of the task, so that the value
 * lives on the activity and dies with it.
 */
public final class Sheet {

    private final DelegateTask task;

    private Sheet(DelegateTask task) {
        this.task = task;
    }

    /** The sheet of a task, at its {@code create} moment. */
    public static Sheet of(DelegateTask task) {
        return new Sheet(task);
    }

    /** A text, a number, a yes or no; null leaves the field empty. */
    public Sheet put(String key, Object value) {
        task.setVariable(key, value);
        return this;
    }

    /** A day, as the form's calendar takes it; null leaves the field empty. */
    public Sheet put(String key, LocalDate day) {
        return put(key, (Object) (day == null ? null : day.toString()));
    }

    /** A time of day, as people write it: 09u30; null leaves the field empty. */
    public Sheet put(String key, LocalTime time) {
        return put(key, (Object) (time == null ? null : "%02du%02d".formatted(time.getHour(), time.getMinute())));
    }

    /** A list or a table. */
    public Sheet rows(String key, List<?> rows) {
        task.setVariable(key, SpinValues.jsonValue(Spin.JSON(rows)).create());
        return this;
    }

    /** Sentences as one text with a line each; an empty list leaves the field empty, so that the form can hide it. */
    public Sheet lines(String key, List<String> sentences) {
        return put(key, (Object) (sentences.isEmpty() ? null : "- " + String.join("\n- ", sentences)));
    }
}
