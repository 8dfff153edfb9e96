package be.pilootloket.rehearsal;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Date;

/** Mailboxes that stamp what they receive with the movable clock, where the library takes the machine's. */
final class ClockedMailboxes implements MessageDeliveryHandler {

    private final GreenMail server;
    private final MessageDeliveryHandler library;
    private final Clock clock;

    private ClockedMailboxes(GreenMail server, Clock clock) {
        this.server = server;
        this.library = server.getUserManager().getMessageDeliveryHandler();
        this.clock = clock;
    }

    static void in(GreenMail server, Clock clock) {
        UserManager users = server.getUserManager();
        users.setMessageDeliveryHandler(new ClockedMailboxes(server, clock));
    }

    @Override
    public GreenMailUser handle(MovingMessage message, MailAddress to) throws MessagingException, UserException {
        GreenMailUser owner = library.handle(message, to);
        return (GreenMailUser) Proxy.newProxyInstance(
                GreenMailUser.class.getClassLoader(),
                new Class<?>[] {GreenMailUser.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("deliver") && arguments[0] instanceof MovingMessage arriving) {
                        store(owner, arriving);
                        return null;
                    }
                    try {
                        return method.invoke(owner, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void store(GreenMailUser owner, MovingMessage arriving) throws Exception {
        server.getManagers()
                .getImapHostManager()
                .getInbox(owner)
                .appendMessage(arriving.getMessage(), new Flags(), Date.from(clock.instant()));
    }
}
