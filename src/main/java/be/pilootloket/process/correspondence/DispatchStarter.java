package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.Rectification;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about letters that wait for their release. */
@Service
@Transactional
public class DispatchStarter {

    private final RuntimeService runtime;
    private final LetterDesk letters;
    private final DispatchDesk dispatches;

    DispatchStarter(RuntimeService runtime, LetterDesk letters, DispatchDesk dispatches) {
        this.runtime = runtime;
        this.letters = letters;
        this.dispatches = dispatches;
    }

    /** Drafts the letter that a message brings; the first one of a dispatch starts its process. */
    void draft(MessageId message) {
        letters.draft(message).ifPresent(this::start);
    }

    /** Drafts a letter that puts another one right. Ask {@link LetterDesk#refusals(Rectification)} first. */
    public void rectify(Rectification rectification) {
        letters.rectify(rectification).ifPresent(this::start);
    }

    private void start(String number) {
        String callCode = dispatches.get(number).callCode();
        runtime.startProcessInstanceByKey(DispatchProcess.KEY, number, Map.of(DispatchProcess.CALL_CODE, callCode));
    }
}
