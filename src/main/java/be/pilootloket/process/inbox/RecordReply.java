package be.pilootloket.process.inbox;

import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.MailReply;
import be.pilootloket.meeting.ReplyDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes what somebody's calendar answered to an invitation. */
@Component
class RecordReply implements JavaDelegate {

    private final InboxDesk inbox;
    private final ReplyDesk replies;

    RecordReply(InboxDesk inbox, ReplyDesk replies) {
        this.inbox = inbox;
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Mail mail = inbox.get(execution.getProcessBusinessKey());
        MailReply reply = mail.reading().reply();
        replies.record(
                reply.meeting(),
                reply.attendee(),
                reply.answer(),
                mail.receipt().at());
    }
}
