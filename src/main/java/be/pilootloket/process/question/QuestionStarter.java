package be.pilootloket.process.question;

import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.QuestionDesk;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about questions. */
@Service
@Transactional
public class QuestionStarter {

    private final RuntimeService runtime;
    private final QuestionDesk questions;

    QuestionStarter(RuntimeService runtime, QuestionDesk questions) {
        this.runtime = runtime;
        this.questions = questions;
    }

    /**
     * Puts a question in the log and lets staff answer it, both or neither. Ask {@link QuestionDesk#refusals(NewQuestion)}
     * first.
     */
    public void start(NewQuestion asked) {
        long id = questions.register(asked);
        String code = questions.get(id).callCode();
        // Behind the start event: its listener registers what a person typed into the start form.
        runtime.createProcessInstanceByKey(QuestionProcess.KEY)
                .businessKey(code)
                .setVariables(Map.of(QuestionProcess.CALL_CODE, code, QuestionProcess.QUESTION, id))
                .startAfterActivity(QuestionProcess.ASKED)
                .execute();
    }
}
