package be.pilootloket.process.inbox;

import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reads a mail, and puts down where it belongs and whether its receipt is acknowledged. */
@Component
class ReadMail implements JavaDelegate {

    private final InboxDesk inbox;

    ReadMail(InboxDesk inbox) {
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Mail mail = inbox.read(execution.getProcessBusinessKey());
        execution.setVariable(IncomingMailProcess.PLACE, mail.place().name());
        execution.setVariable(IncomingMailProcess.CALL_CODE, mail.reading().callCode());
        execution.setVariable(IncomingMailProcess.NUMBER, mail.number());
        execution.setVariable(IncomingMailProcess.ANSWERS, inbox.answers(mail.id()));
    }
}
