package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.CallFile;
import be.pilootloket.call.CancellationDesk;
import be.pilootloket.call.DeadlineDesk;
import be.pilootloket.call.Phase;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.call.Slides;
import be.pilootloket.file.Download;
import be.pilootloket.form.CallForm;
import be.pilootloket.form.CallForms;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Sha256;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calls as everyone may read them. A browser may keep a page, but asks each time whether it still holds: a deadline
 * that moved shows at once.
 */
@Controller
@RequestMapping(CallsPage.ROOT)
class CallsPage {

    /** Where the public pages live. */
    static final String ROOT = "/oproepen";

    /** A field that nobody sees: whoever fills it in reads no pages, and is thanked for nothing. */
    static final String TRAP = "website";

    private static final CacheControl ASK_FIRST = CacheControl.noCache();

    private final PublishedCalls published;
    private final CallDesk calls;
    private final DeadlineDesk deadlines;
    private final QuestionDesk questions;
    private final SessionDesk sessions;
    private final MeetingDesk meetings;
    private final CancellationDesk cancellations;
    private final Results results;
    private final CallForms forms;
    private final Clock clock;

    CallsPage(
            PublishedCalls published,
            CallDesk calls,
            DeadlineDesk deadlines,
            QuestionDesk questions,
            SessionDesk sessions,
            MeetingDesk meetings,
            CancellationDesk cancellations,
            Results results,
            CallForms forms,
            Clock clock) {
        this.published = published;
        this.calls = calls;
        this.deadlines = deadlines;
        this.questions = questions;
        this.sessions = sessions;
        this.meetings = meetings;
        this.cancellations = cancellations;
        this.results = results;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST.getHeaderValue());
        Instant now = clock.instant();
        model.addAttribute(
                "rows",
                published.all().stream().map(call -> Standing.of(call, now)).toList());
        return "public/calls";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_FIRST.getHeaderValue());
        Call call = published.get(code);
        Instant now = clock.instant();
        Optional<Meeting> session = sessions.find(call.code());
        model.addAttribute("call", call);
        model.addAttribute("programme", call.definition());
        model.addAttribute("when", call.definition().dutchTime());
        model.addAttribute("standing", Standing.of(call, now));
        model.addAttribute("former", deadlines.former(call.code()));
        model.addAttribute("steps", Step.of(call, session, now));
        model.addAttribute("infoSession", session.orElse(null));
        model.addAttribute("sessionWhen", session.map(CallsPage::hours).orElse(null));
        model.addAttribute(
                "sessionToCome",
                session.filter(meeting -> meeting.state().toCome()).isPresent());
        model.addAttribute("takesQuestions", !call.phase().over());
        Optional<Slides> slides = sessions.slides(call.code());
        model.addAttribute("slides", slides.orElse(null));
        model.addAttribute(
                "slidesAddress",
                slides.map(Slides::link).filter(CallsPage::leadsToAPage).orElse(null));
        model.addAttribute("faq", questions.faq(call.code()).orElse(null));
        model.addAttribute("cancellation", cancellations.of(call.code()).orElse(null));
        model.addAttribute("results", results.of(call));
        return "public/call";
    }

    /** The call's text as it was approved (S6). */
    @GetMapping("/{code}/oproep.pdf")
    ResponseEntity<byte[]> text(@PathVariable String code) {
        CallFile file = calls.callText(published.get(code).code());
        return Download.open(file.name(), MediaType.APPLICATION_PDF_VALUE, file.sha256(), file.content());
    }

    /** A form of the call, empty (S16, S17). */
    @GetMapping("/{code}/formulieren/{form}")
    ResponseEntity<byte[]> form(@PathVariable String code, @PathVariable String form) {
        CallForm empty = forms.find(published.get(code).definition(), form)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.open(empty.fileName(), CallForm.TYPE, Sha256.of(empty.content()), empty.content());
    }

    /** The info session for a calendar, as it stands now. */
    @GetMapping("/{code}/infosessie.ics")
    ResponseEntity<byte[]> session(@PathVariable String code) {
        Call call = published.get(code);
        Meeting session = sessions.find(call.code())
                .filter(meeting -> meeting.state().toCome())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] entry = meetings.calendar(session.number(), call.definition().title(), Method.PUBLISH, null)
                .getBytes(StandardCharsets.UTF_8);
        return Download.open(session.number() + ".ics", "text/calendar;charset=UTF-8", Sha256.of(entry), entry);
    }

    private static String hours(Meeting session) {
        return "%s van %s tot %s"
                .formatted(
                        new DutchTime(session.zone()).fullDate(session.on()),
                        DutchTime.hour(session.from()),
                        DutchTime.hour(session.until()));
    }

    /** Somebody typed it: it is a link only when it cannot be anything else, such as a script. */
    private static boolean leadsToAPage(String typed) {
        return typed.startsWith("https://") || typed.startsWith("http://");
    }

    /**
     * How a call stands for who might apply.
     *
     * @param call the call
     * @param text in a few words, in Dutch
     * @param tone the style class of the words: {@code good}, {@code bad}, {@code wait} or empty
     * @param open whether applications are still in time
     * @param left how long that is, in Dutch; null when it is not open
     */
    record Standing(Call call, String text, String tone, boolean open, String left) {

        static Standing of(Call call, Instant now) {
            if (call.phase() == Phase.CANCELLED) {
                return new Standing(call, "geannuleerd", "bad", false, null);
            }
            if (call.conclusion() != null) {
                return new Standing(call, "beëindigd zonder selectie", "", false, null);
            }
            if (PublishedCalls.takesApplications(call, now)) {
                return new Standing(call, "open voor aanvragen", "good", true, left(call, now));
            }
            return call.phase().decided()
                    ? new Standing(call, call.phase() == Phase.STARTED ? "gestart" : "beslist", "", false, null)
                    : new Standing(call, "gesloten, de selectie loopt", "wait", false, null);
        }

        private static String left(Call call, Instant now) {
            DutchTime dutch = call.definition().dutchTime();
            long days = ChronoUnit.DAYS.between(
                    now.atZone(dutch.zone()).toLocalDate(),
                    call.definition().timeline().deadline().on());
            if (days == 0) {
                return "vandaag is de laatste dag";
            }
            return days == 1 ? "nog 1 dag" : "nog " + days + " dagen";
        }
    }
}
