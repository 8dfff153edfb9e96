package be.pilootloket.process.question;

import be.pilootloket.call.QuestionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes every approved answer that is not out yet, and says whether there was one. */
@Component
class PublishFaq implements JavaDelegate {

    private final QuestionDesk questions;

    PublishFaq(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution question) {
        question.setVariable(QuestionProcess.FAQ_RENEWED, questions.publish(question.getProcessBusinessKey()));
    }
}
