package be.pilootloket.process.question;

import be.pilootloket.call.Answer;
import be.pilootloket.call.Question;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff answer a question. */
@Component
class AnswerQuestion implements TaskDesk {

    private final QuestionDesk questions;

    AnswerQuestion(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void lay(DelegateTask task) {
        Question question = questions.get(id(task));
        Sheet.of(task)
                .put("asker", question.asker())
                .put("question", question.text())
                .put("remarks", question.remarks())
                .put("answer", question.answer());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Answer answer = new Answer(id(task), typed.text("answer"), typed.by());
        InputRefused.ifAny(questions.refusals(answer));
        questions.answer(answer);
    }

    private static long id(DelegateTask task) {
        return (Long) task.getVariable(QuestionProcess.QUESTION);
    }
}
