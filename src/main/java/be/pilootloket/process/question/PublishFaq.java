package be.pilootloket.process.question;

import be.pilootloket.call.QuestionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes every approved answer that is not out yet. */
@Component
class PublishFaq implements JavaDelegate {

    private final QuestionDesk questions;

    PublishFaq(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution call) {
        questions.publish(call.getProcessBusinessKey());
    }
}
