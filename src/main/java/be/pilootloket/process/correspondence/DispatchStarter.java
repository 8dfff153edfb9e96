package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.correspondence.Rectification;
import be.pilootloket.process.call.CallStarter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about letters that wait for their release. */
@Service
@Transactional
public class DispatchStarter {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final LetterDesk letters;
    private final DispatchDesk dispatches;
    private final PostOffice post;
    private final DeliveryStarter deliveries;
    private final CallStarter calls;

    DispatchStarter(
            RuntimeService runtime,
            TaskService tasks,
            LetterDesk letters,
            DispatchDesk dispatches,
            PostOffice post,
            DeliveryStarter deliveries,
            CallStarter calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.letters = letters;
        this.dispatches = dispatches;
        this.post = post;
        this.deliveries = deliveries;
        this.calls = calls;
    }

    /** Drafts the letter that a message brings; the first one of a dispatch starts its process. */
    void draft(MessageId message) {
        letters.draft(message).ifPresent(this::start);
    }

    /** Drafts a letter that puts another one right. Ask {@link LetterDesk#refusals(Rectification)} first. */
    public void rectify(Rectification rectification) {
        letters.rectify(rectification).ifPresent(this::start);
    }

    /**
     * Decides that a letter need not leave, and tells whoever waits for it. One that was sent meanwhile stays sent.
     *
     * @param by the user id of who decides
     * @param reason ask {@link PostOffice#refusalsToWaive} first
     */
    public void waive(MessageId letter, String by, String reason) {
        Message message = post.get(letter);
        post.waive(letter, by, reason);
        deliveries.waived(letter);
        if (message.letter()) {
            calls.progressed(message.callCode());
        }
    }

    /** The tasks that wait for a person in this dispatch; empty when none does. */
    @Transactional(readOnly = true)
    public List<DispatchTask> tasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> new DispatchTask(task.getId(), task.getName(), task.getAssignee()))
                .toList();
    }

    private void start(String number) {
        String callCode = dispatches.get(number).callCode();
        runtime.startProcessInstanceByKey(DispatchProcess.KEY, number, Map.of(DispatchProcess.CALL_CODE, callCode));
    }
}
