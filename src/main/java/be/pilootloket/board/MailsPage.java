package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.programme.DutchTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every mail that was written, and what became of it: the office sees what a candidate gets. */
@Controller
@RequestMapping("/mails")
class MailsPage {

    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 200;

    private final PostOffice register;
    private final CallDesk calls;
    private final int imapPort;

    MailsPage(PostOffice register, CallDesk calls, @Value("${pilootloket.embedded-mail.imap-port:0}") int imapPort) {
        this.imapPort = imapPort;
        this.register = register;
        this.calls = calls;
    }

    /** A mail in the list, with what the page needs to show of it. */
    record Row(
            String id,
            String when,
            String about,
            String occasion,
            String addressee,
            String address,
            String subject,
            Tag state) {}

    /**
     * The newest mails.
     *
     * @param number the beginning of a number or a call's code, as typed
     * @param occasion the name of an {@link Occasion}; anything else means all of them
     * @param state the name of a {@link MessageState}; anything else means all of them
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        insistOnTheOffice();
        MessageSearch search =
                new MessageSearch(number, one(Occasion.values(), occasion), one(MessageState.values(), state));
        List<Message> found = register.search(search, MOST + 1);
        model.addAttribute("imapPort", imapPort);
        model.addAttribute("search", search);
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("states", MessageState.values());
        model.addAttribute("most", MOST);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("mails", found.stream().limit(MOST).map(this::row).toList());
        return "mails";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        insistOnTheOffice();
        Message mail = find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("body", readable(mail));
        model.addAttribute("about", about(mail));
        model.addAttribute("state", Tag.of(mail.state()));
        model.addAttribute("when", when(mail));
        model.addAttribute("call", calls.find(mail.callCode()).isPresent());
        return "mail";
    }

    /** A link of someone's own is for them only. On the embedded mail server everyone reads every mailbox anyhow. */
    private String readable(Message mail) {
        return imapPort > 0 ? mail.body() : PersonalLinks.masked(mail.body());
    }

    private Row row(Message mail) {
        return new Row(
                mail.id().value(),
                when(mail).stamp(mail.draftedAt()),
                about(mail),
                mail.occasion().label(),
                mail.addressee(),
                mail.address(),
                mail.subject(),
                Tag.of(mail.state()));
    }

    /** An id of ours, such as that of a subscription, says nothing to whoever reads it: then the call does. */
    private static String about(Message mail) {
        return OWN_ID.matcher(mail.about()).matches() ? mail.callCode() : mail.about();
    }

    private DutchTime when(Message mail) {
        return calls.programme(mail.callCode()).dutchTime();
    }

    private Optional<Message> find(String id) {
        return MessageId.of(id).flatMap(register::find);
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void insistOnTheOffice() {
        if (!Visitor.current().office()) {
            throw new AccessDeniedException("Mails are for the office");
        }
    }
}
