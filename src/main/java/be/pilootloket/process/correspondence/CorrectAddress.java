package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The address of a message is malformed or refused: staff give a new one, or say why the message need not be sent. */
@Component
class CorrectAddress implements TaskDesk {

    private static final String RESOLUTION = "resolution";
    private static final String NEW_ADDRESS = "newAddress";
    private static final String REASON = "reason";
    private static final String ANOTHER_ADDRESS = "resend";
    private static final String NO_MESSAGE = "waive";

    private final PostOffice post;

    CorrectAddress(PostOffice post) {
        this.post = post;
    }

    @Override
    public void lay(DelegateTask task) {
        Message message = post.get(id(task));
        task.setVariable("occasion", message.occasion().label());
        task.setVariable("about", message.about());
        task.setVariable("addressee", message.addressee());
        task.setVariable("address", message.address());
        task.setVariable("subject", message.subject());
        task.setVariable("serverAnswer", message.serverAnswer());
        task.setVariable(NEW_ADDRESS, message.address());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        boolean resend = ANOTHER_ADDRESS.equals(typed.text(RESOLUTION));
        InputRefused.ifAny(refusals(id(task), typed));
        if (resend) {
            post.correct(id(task), typed.text(NEW_ADDRESS));
        } else {
            post.waive(id(task), typed.by(), typed.text(REASON));
        }
        task.setVariable(MessageDeliveryProcess.RESEND, resend);
    }

    private List<Refusal> refusals(MessageId id, Typed typed) {
        String resolution = String.valueOf(typed.text(RESOLUTION));
        return switch (resolution) {
            case ANOTHER_ADDRESS -> post.refusals(id, typed.text(NEW_ADDRESS));
            case NO_MESSAGE -> post.refusalsToWaive(typed.text(REASON));
            default -> List.of(new Refusal(RESOLUTION, "Kies of het bericht opnieuw vertrekt of niet."));
        };
    }

    private static MessageId id(DelegateTask task) {
        return new MessageId(task.getExecution().getProcessBusinessKey());
    }
}
