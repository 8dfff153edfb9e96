package be.pilootloket.process.inbox;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.RawMail;
import be.pilootloket.inbox.Written;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.process.Story;
import java.time.Instant;
import java.util.List;

/** A published call with its mailbox: mail arrives in time, and one can look what became of it. */
@Player
class Mailroom {

    static final String PLACE = "userTask_placeMessage";
    static final String LOGO = "onthaal@logo.example";
    static final Instant IN_TIME = Instant.parse("2019-11-08T09:00:00Z");

    private final Story story;
    private final Contest contest;
    private final CallDesk calls;
    private final CallForms forms;
    private final MailStarter starter;
    private final InboxDesk inbox;
    private final PostOffice post;

    Mailroom(
            Story story,
            Contest contest,
            CallDesk calls,
            CallForms forms,
            MailStarter starter,
            InboxDesk inbox,
            PostOffice post) {
        this.story = story;
        this.contest = contest;
        this.calls = calls;
        this.forms = forms;
        this.starter = starter;
        this.inbox = inbox;
        this.post = post;
    }

    /** Publishes the call; it is three days before the deadline. */
    void open() {
        story.at("2019-09-11T09:00");
        contest.open();
        calls.advance(Contest.CALL, Phase.PUBLISHED);
        story.at("2019-11-08T10:00");
    }

    /** A mail as it stands after everything that follows by itself. */
    Mail arrives(RawMail raw) {
        Mail mail = starter.receive(raw).orElseThrow();
        story.work();
        return inbox.get(mail.id());
    }

    /** What the person reads who has to place this mail. */
    String remarks(Mail mail) {
        return String.valueOf(story.shown(mail.id(), PLACE, "remarks"));
    }

    /** The acknowledgements that were sent, newest first. */
    List<Message> answers() {
        return post.search(new MessageSearch(null, Occasion.MAIL_RECEIVED, null), 100);
    }

    /** An empty form of the call. */
    byte[] form(String code) {
        return forms.find(calls.get(Contest.CALL).definition(), code)
                .orElseThrow()
                .content();
    }

    /** A pen on an application that lacks only its partners. */
    Pen application(String title, String email) {
        return Pen.on(form("application-form"))
                .write("title", title)
                .write(
                        "zone",
                        calls.get(Contest.CALL)
                                .definition()
                                .areas()
                                .zones()
                                .get(0)
                                .name())
                .write("organisation", "Logo Voorbeeld")
                .write("contact", "Onthaal")
                .write("email", email);
    }

    /** A mail with an application. */
    static Written applying(String email, Pen application) {
        return Written.from(email, "Kandidatuur").attaching("aanvraag.docx", application.done());
    }
}
