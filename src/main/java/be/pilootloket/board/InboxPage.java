package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.file.Download;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.KeptFile;
import be.pilootloket.file.ScanState;
import be.pilootloket.inbox.Attachment;
import be.pilootloket.inbox.InboxDesk;
import be.pilootloket.inbox.Mail;
import be.pilootloket.inbox.Mailboxes;
import be.pilootloket.inbox.Sender;
import be.pilootloket.programme.DutchTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every mail that came in, where it was placed, and whether the mailboxes can be read. */
@Controller
@RequestMapping("/inbox")
class InboxPage {

    private static final int MOST = 200;
    private static final ZoneId WITHOUT_A_CALL = ZoneId.of("UTC");

    private final InboxDesk inbox;
    private final Mailboxes mailboxes;
    private final CallDesk calls;
    private final FileStore files;

    InboxPage(InboxDesk inbox, Mailboxes mailboxes, CallDesk calls, FileStore files) {
        this.inbox = inbox;
        this.mailboxes = mailboxes;
        this.calls = calls;
        this.files = files;
    }

    /** A mail in the list, with what the page needs to show of it. */
    record Row(String id, String when, String sender, boolean confirmed, String subject, String number, Tag place) {}

    /**
     * The newest mails.
     *
     * @param number the beginning of a number or a call's code, as typed
     */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String number, Model model) {
        insistOnTheOffice();
        List<Mail> found = inbox.newest(number, null, MOST + 1);
        model.addAttribute("number", number);
        model.addAttribute("most", MOST);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("mails", found.stream().limit(MOST).map(this::row).toList());
        model.addAttribute(
                "reaches", mailboxes.states().stream().map(this::reach).toList());
        return "inbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        Mail mail = visible(id);
        model.addAttribute("mail", mail);
        model.addAttribute("row", row(mail));
        model.addAttribute("when", when(mail));
        return "inbox-mail";
    }

    /** One attachment, to keep. */
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String file) {
        Mail mail = visible(id);
        KeptFile kept = mail.reading().attachments().stream()
                .map(Attachment::file)
                .filter(known -> known != null && known.toString().equals(file))
                .findFirst()
                .flatMap(files::find)
                .orElseThrow(InboxPage::notFound);
        return Download.of(kept, files.content(kept));
    }

    /** The mail as it was kept, byte for byte. */
    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable String id) {
        Mail mail = visible(id);
        byte[] raw = inbox.raw(id);
        return Download.of(
                new KeptFile(
                        UUID.fromString(mail.id()),
                        mail.id() + ".eml",
                        "message/rfc822",
                        raw.length,
                        mail.sha256(),
                        ScanState.NOT_SCANNED,
                        mail.storedAt()),
                raw);
    }

    private Row row(Mail mail) {
        boolean read = mail.reading() != null;
        return new Row(
                mail.id(),
                when(mail).stampToTheSecond(mail.receipt().at()),
                read ? sender(mail.reading().sender()) : "",
                read && mail.reading().sender().confirmed(),
                read && !mail.reading().subject().isBlank() ? mail.reading().subject() : "(zonder onderwerp)",
                mail.number(),
                read ? Tag.of(mail.place()) : new Tag("nog te lezen", "wait"));
    }

    private static String sender(Sender sender) {
        return sender.address() == null ? sender.name() : sender.address();
    }

    private Reach reach(Mailboxes.State state) {
        return Reach.of(
                state, dutch(inbox.callOf(state.address()).map(calls::get).orElse(null)));
    }

    private DutchTime when(Mail mail) {
        return dutch(inbox.callOf(mail).map(calls::get).orElse(null));
    }

    private static DutchTime dutch(Call call) {
        return call == null ? new DutchTime(WITHOUT_A_CALL) : call.definition().dutchTime();
    }

    private Mail visible(String id) {
        insistOnTheOffice();
        return inbox.find(id).orElseThrow(InboxPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static void insistOnTheOffice() {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("Mails are for the office");
        }
    }
}
