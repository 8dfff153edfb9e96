package be.pilootloket.process.question;

import be.pilootloket.call.AnswerVerdict;
import be.pilootloket.call.Question;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a second person approves an answer, to be published now or later, or sends it back. */
@Component
class ApproveAnswer implements TaskDesk {

    private final QuestionDesk questions;
    private final Directory directory;

    ApproveAnswer(QuestionDesk questions, Directory directory) {
        this.questions = questions;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Question question = questions.get(id(task));
        Sheet.of(task)
                .put("asker", question.asker())
                .put("question", question.text())
                .put("answer", question.answer())
                .put("answeredBy", directory.nameOf(question.answeredBy()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        AnswerVerdict verdict = new AnswerVerdict(id(task), typed.by(), typed.text("verdict"), typed.text("remarks"));
        InputRefused.ifAny(questions.refusals(verdict));
        questions.decide(verdict);
        task.setVariable(QuestionProcess.ANSWER_APPROVED, verdict.approved());
        task.setVariable(QuestionProcess.PUBLISH_NOW, verdict.publishNow());
    }

    private static long id(DelegateTask task) {
        return (Long) task.getVariable(QuestionProcess.QUESTION);
    }
}
