package be.pilootloket.rehearsal;

import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.ComingJob;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page on which an administrator moves the clock. Only in the evaluation; the login lets in administrators only. */
@Controller
@Profile("evaluation")
@RequestMapping("/rehearsal")
class RehearsalPage {

    private final Rehearsal rehearsal;
    private final BusinessTimers timers;
    private final Clock clock;
    private final RehearsalSettings settings;

    RehearsalPage(Rehearsal rehearsal, BusinessTimers timers, Clock clock, RehearsalSettings settings) {
        this.rehearsal = rehearsal;
        this.timers = timers;
        this.clock = clock;
        this.settings = settings;
    }

    /** @param to the moment to propose, as {@link #move} takes it; nothing is proposed when it is no moment */
    @GetMapping
    String show(@RequestParam(required = false) String to, Model model, HttpServletResponse response) {
        local(to).ifPresent(moment -> model.addAttribute("proposed", LocalDateTime.ofInstant(moment, settings.zone())));
        return page(model, List.of(), response);
    }

    /**
     * Moves the clock.
     *
     * @param to a local date and time in the zone of the rehearsal, such as {@code 2019-11-12T00:00:00}
     * @param next true to move to the next due business timer instead
     */
    @PostMapping
    String move(
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "false") boolean next,
            Model model,
            HttpServletResponse response)
            throws InterruptedException {
        Optional<Instant> target = next ? timers.nextTimer() : local(to);
        List<Refusal> refusals = target.map(rehearsal::refusals)
                .orElseGet(() -> List.of(new Refusal(
                        "to",
                        next
                                ? "Er staat niets op de agenda: geen enkel proces wacht op een datum."
                                : "Vul een datum en een uur in, bijvoorbeeld 12-11-2019 00:00.")));
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(model, refusals, response);
        }
        rehearsal.move(target.get());
        rehearsal.await(settings.answersWithin());
        return "redirect:/rehearsal";
    }

    /** For a program that waits for a move. */
    @GetMapping("/status")
    @ResponseBody
    Status status() {
        Progress progress = rehearsal.progress();
        return new Status(
                OffsetDateTime.ofInstant(clock.instant(), settings.zone()),
                progress.state(),
                progress.steps(),
                progress.sentence());
    }

    record Status(OffsetDateTime now, Progress.State state, int steps, String sentence) {}

    private String page(Model model, List<Refusal> refusals, HttpServletResponse response) {
        Progress progress = rehearsal.progress();
        if (progress.moving()) {
            response.setHeader("Refresh", "2; url=/rehearsal");
        }
        Instant now = clock.instant();
        model.addAttribute("refusals", refusals);
        model.addAttribute("progress", progress);
        model.addAttribute("now", text(now));
        model.addAttribute(
                "earliest", LocalDateTime.ofInstant(now, settings.zone()).truncatedTo(ChronoUnit.MINUTES));
        model.addAttribute("agenda", timers.agenda().stream().map(this::row).toList());
        model.addAttribute("failed", timers.failed().stream().map(this::row).toList());
        return "rehearsal";
    }

    private Row row(ComingJob job) {
        return new Row(job.dueAt() == null ? "" : text(job.dueAt()), job.activity(), job.process(), job.businessKey());
    }

    record Row(String due, String activity, String process, String businessKey) {}

    private String text(Instant instant) {
        return DutchMoment.text(instant, settings.zone());
    }

    private Optional<Instant> local(String typed) {
        try {
            return typed == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(typed.strip())
                            .atZone(settings.zone())
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
