package be.pilootloket.board;

import be.pilootloket.process.engine.IncidentGroup;
import be.pilootloket.process.engine.Incidents;
import be.pilootloket.programme.DutchTime;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stands still and waits for an administrator, by cause. The login lets in administrators only. */
@Controller
@RequestMapping("/incidents")
class IncidentsPage {

    private static final Logger LOG = LoggerFactory.getLogger(IncidentsPage.class);

    /** Two thousand take longer than anyone waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Incidents incidents;
    private final DossierLinks dossiers;
    private final Situation situation;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "resumption");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger underWay = new AtomicInteger();

    IncidentsPage(Incidents incidents, DossierLinks dossiers, Situation situation) {
        this.incidents = incidents;
        this.dossiers = dossiers;
        this.situation = situation;
    }

    /** A group as the page shows it. */
    record Row(
            String key,
            String cause,
            String detail,
            String since,
            int count,
            String steps,
            List<Concerned> concerned,
            int others) {}

    /**
     * One that stands still.
     *
     * @param name what people call it
     * @param path of the page that tells about it; null when there is none
     * @param instance the engine's id, for Cockpit
     */
    record Concerned(String name, String path, String instance) {}

    @GetMapping
    String show(Model model, HttpServletResponse response) {
        long busy = incidents.busy();
        boolean resuming = underWay.get() > 0;
        if (busy > 0 || resuming) {
            response.setHeader("Refresh", "3; url=/incidents");
        }
        model.addAttribute("resuming", resuming);
        model.addAttribute("busy", busy);
        model.addAttribute("waiting", incidents.waiting());
        model.addAttribute("letters", situation.letters());
        model.addAttribute("mailboxes", situation.mailboxes());
        model.addAttribute("timers", situation.next());
        model.addAttribute("groups", incidents.groups().stream().map(this::row).toList());
        return "incidents";
    }

    /** Lets a whole group be tried again. Where that takes long it goes on by itself, and the page shows what is left. */
    @PostMapping
    String resume(@RequestParam String key, RedirectAttributes next) throws InterruptedException {
        String by = Visitor.current().name();
        underWay.incrementAndGet();
        Future<Integer> resumption = background.submit(() -> resume(key, by));
        try {
            next.addFlashAttribute("resumed", resumption.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException goesOn) {
            LOG.info("The resumption of {} goes on in the background", key);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The resumption of " + key + " broke off", broken.getCause());
        }
        return "redirect:/incidents";
    }

    private int resume(String key, String by) {
        try {
            return incidents.resume(key, by);
        } catch (RuntimeException broken) {
            LOG.error("The resumption of {} broke off; what is left waits as before", key, broken);
            throw broken;
        } finally {
            underWay.decrementAndGet();
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }

    private Row row(IncidentGroup group) {
        return new Row(
                group.key(),
                group.cause(),
                group.detail(),
                DutchTime.AGENCY.stamp(group.since()),
                group.count(),
                String.join(", ", group.steps()),
                group.some().stream().map(this::concerned).toList(),
                group.count() - group.some().size());
    }

    private Concerned concerned(IncidentGroup.Stuck stuck) {
        return dossiers.of(stuck.businessKey())
                .map(found -> new Concerned(found.text(), found.path(), stuck.processInstanceId()))
                .orElseGet(() -> new Concerned(
                        stuck.businessKey().isEmpty() ? "zonder nummer" : stuck.businessKey(),
                        null,
                        stuck.processInstanceId()));
    }
}
