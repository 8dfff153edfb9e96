package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.programme.DutchTime;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The register: every mail and letter that was written, and what became of it. The office sees what a candidate gets. */
@Controller
class MailsPage {

    private static final Pattern OWN_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 200;

    private final PostOffice register;
    private final LetterDesk letters;
    private final MailHistory history;
    private final CallDesk calls;
    private final int imapPort;

    MailsPage(
            PostOffice register,
            LetterDesk letters,
            MailHistory history,
            CallDesk calls,
            @Value("${pilootloket.embedded-mail.imap-port:0}") int imapPort) {
        this.letters = letters;
        this.history = history;
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
     * @param call the code of a call; empty for all
     * @param number the beginning of a number or a call's code, as typed
     * @param occasion the name of an {@link Occasion}; anything else means all of them
     * @param state the name of a {@link MessageState}; anything else means all of them
     */
    @GetMapping("/mails")
    String list(
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        insistOnTheOffice();
        MessageSearch search = search(call, number, occasion, state);
        List<Message> found = register.search(search, MOST + 1);
        model.addAttribute("imapPort", imapPort);
        model.addAttribute("search", search);
        model.addAttribute("calls", calls.all().stream().map(Call::code).toList());
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("states", MessageState.values());
        model.addAttribute("most", MOST);
        model.addAttribute("more", found.size() > MOST);
        model.addAttribute("mails", found.stream().limit(MOST).map(this::row).toList());
        return "mails";
    }

    /** All that was found as a table for a spreadsheet, however much it is; the parameters are those of the page. */
    @GetMapping("/mails.csv")
    void table(
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        insistOnTheOffice();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"register.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Map<String, DutchTime> times = new HashMap<>();
        PrintWriter table = response.getWriter();
        table.write(Csv.beginning(RegisterTable.HEADER));
        register.each(
                search(call, number, occasion, state),
                mail -> table.write(Csv.line(RegisterTable.row(
                        mail, letters.find(mail.id()), times.computeIfAbsent(mail.callCode(), code -> when(mail))))));
        table.flush();
    }

    @GetMapping("/mails/{id}")
    String show(@PathVariable String id, Model model) {
        insistOnTheOffice();
        Message mail = find(id);
        DutchTime when = when(mail);
        model.addAttribute("mail", mail);
        model.addAttribute("body", readable(mail));
        model.addAttribute("about", about(mail));
        model.addAttribute("state", Tag.of(mail.state()));
        model.addAttribute("when", when);
        model.addAttribute("call", calls.find(mail.callCode()).isPresent());
        model.addAttribute("letter", letters.find(mail.id()).orElse(null));
        model.addAttribute("rectifying", letters.rectifying(mail.id()));
        model.addAttribute("history", history.of(mail, when));
        return "mail";
    }

    private static MessageSearch search(String call, String number, String occasion, String state) {
        return new MessageSearch(call, number, one(Occasion.values(), occasion), one(MessageState.values(), state));
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

    private Message find(String id) {
        return MessageId.of(id).flatMap(register::find).orElseThrow(MailsPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
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
