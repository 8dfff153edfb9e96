package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The one verb to notify: the send task's id says on what occasion. A mail leaves by itself, a letter is released first. */
@Component
class SendCorrespondence implements JavaDelegate {

    private final PostOffice post;
    private final Colleagues colleagues;
    private final DeliveryStarter delivery;
    private final DispatchStarter dispatch;

    SendCorrespondence(PostOffice post, Colleagues colleagues, DeliveryStarter delivery, DispatchStarter dispatch) {
        this.post = post;
        this.colleagues = colleagues;
        this.delivery = delivery;
        this.dispatch = dispatch;
    }

    @Override
    public void execute(DelegateExecution task) {
        Occasion occasion = Occasion.ofSendTask(task.getCurrentActivityId());
        String about = BusinessKey.of(task, occasion);
        post.draft(occasion, about, colleagues.of(post.insiders(occasion, about)))
                .forEach(occasion.decision() ? dispatch::draft : delivery::start);
    }
}
