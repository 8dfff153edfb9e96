package be.pilootloket.process.question;

import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts a question in the log of its call. */
@Component
class StartQuestion implements ExecutionListener {

    private final QuestionDesk questions;

    StartQuestion(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateExecution question) {
        Typed typed = Typed.into(question);
        NewQuestion asked =
                new NewQuestion(typed.text("callCode"), typed.text("asker"), typed.text("question"), typed.by());
        InputRefused.ifAny(questions.refusals(asked));
        typed.forget();
        long id = questions.register(asked);
        String code = questions.get(id).callCode();
        question.setProcessBusinessKey(code);
        question.setVariable(QuestionProcess.CALL_CODE, code);
        question.setVariable(QuestionProcess.QUESTION, id);
    }
}
