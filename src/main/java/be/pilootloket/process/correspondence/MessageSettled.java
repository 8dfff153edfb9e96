package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.call.CallStarter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the call that a candidate has been told, so that it can count who has not (S19). */
@Component
class MessageSettled implements JavaDelegate {

    private final PostOffice post;
    private final CallStarter calls;

    MessageSettled(PostOffice post, CallStarter calls) {
        this.post = post;
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution event) {
        Message message = post.get(new MessageId(event.getProcessBusinessKey()));
        if (message.letter()) {
            calls.progressed(message.callCode());
        }
    }
}
