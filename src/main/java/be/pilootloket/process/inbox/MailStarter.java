package be.pilootloket.process.inbox;

import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.RawMail;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about mail. */
@Service
@Transactional
public class MailStarter {

    private final RuntimeService runtime;
    private final InboxDesk inbox;

    MailStarter(RuntimeService runtime, InboxDesk inbox) {
        this.runtime = runtime;
        this.inbox = inbox;
    }

    /** Keeps a mail and starts its process, both or neither. Nothing happens when it was kept before. */
    public Optional<Mail> receive(RawMail raw) {
        Optional<Mail> stored = inbox.store(raw);
        stored.ifPresent(mail -> runtime.startProcessInstanceByKey(IncomingMailProcess.KEY, mail.id()));
        return stored;
    }
}
