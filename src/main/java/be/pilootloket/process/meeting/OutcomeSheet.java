package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.process.Typed;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What one kind of meeting asks people to record. Its form is {@code record-outcome-<kind>}; every key of that form is an
 * input parameter of {@code userTask_recordOutcome} in {@code collective-meeting}. The title and the announcement of the
 * meeting are laid already.
 */
public interface OutcomeSheet {

    /** The kind of outcome that this sheet is for; of every kind there is exactly one. */
    OutcomeKind kind();

    /** Lays on the form what is known. */
    void lay(DelegateTask task, Meeting meeting);

    /**
     * Records what was typed, in whatever room it belongs to.
     *
     * @throws be.pilootloket.process.engine.InputRefused when it cannot be taken; then nothing is recorded
     */
    void record(DelegateTask task, Typed typed, Meeting meeting);
}
