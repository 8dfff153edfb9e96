package be.pilootloket.rehearsal;

import be.pilootloket.inbox.MailboxReader;
import be.pilootloket.process.engine.BusinessTimers;
import be.pilootloket.process.engine.ClockHand;
import be.pilootloket.process.engine.ComingJob;
import be.pilootloket.programme.Refusal;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Moves the clock forward as time itself would: never past work that is due. The clock goes to the next due work, waits
 * until the engine has done all of it, and only then goes on.
 */
@Service
@Profile("evaluation")
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration POLL = Duration.ofMillis(40);
    private static final int YEARS_AT_ONCE = 10;

    private final RehearsalClock stored;
    private final ClockHand hand;
    private final BusinessTimers timers;
    private final Clock clock;
    private final MailboxReader mailboxes;
    private final RehearsalSettings settings;
    private final ExecutorService mover =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "rehearsal-clock"));

    private Progress progress = Progress.idle();

    Rehearsal(
            RehearsalClock stored,
            ClockHand hand,
            BusinessTimers timers,
            Clock clock,
            MailboxReader mailboxes,
            RehearsalSettings settings) {
        this.stored = stored;
        this.hand = hand;
        this.timers = timers;
        this.clock = clock;
        this.mailboxes = mailboxes;
        this.settings = settings;
    }

    /** Why the clock cannot go there; empty when it can. */
    List<Refusal> refusals(Instant target) {
        Instant now = clock.instant();
        if (progress().moving()) {
            return List.of(new Refusal("to", "De klok is al onderweg. Wacht tot ze er is."));
        }
        if (!target.isAfter(now)) {
            return List.of(new Refusal(
                    "to",
                    "De klok gaat alleen vooruit. Kies een moment na " + DutchMoment.text(now, settings.zone()) + "."));
        }
        if (target.isAfter(now.atZone(settings.zone()).plusYears(YEARS_AT_ONCE).toInstant())) {
            return List.of(new Refusal("to", "De klok gaat hoogstens tien jaar vooruit in één keer."));
        }
        return List.of();
    }

    /** Starts a move in the background. Whoever calls has asked for {@link #refusals} first; a second mover loses. */
    synchronized void move(Instant target) {
        if (progress.moving()) {
            return;
        }
        progress = new Progress(Progress.State.MOVING, target, 0, "De klok vertrekt.");
        mover.execute(() -> run(target));
    }

    synchronized Progress progress() {
        return progress;
    }

    /** Waits in real time until the move is over, or until the time is up. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); progress.moving() && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void run(Instant target) {
        try {
            report(go(target));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            LOG.error("The move of the clock to {} broke off", target, broken);
            report(new Progress(
                    Progress.State.STUCK,
                    target,
                    progress().steps(),
                    "De klok is onderweg gestopt door een fout in het programma. De log toont de oorzaak."));
        }
    }

    private Progress go(Instant target) throws InterruptedException {
        int steps = 0;
        Set<String> left = settle();
        while (left.isEmpty() && clock.instant().isBefore(target)) {
            Instant next = timers.nextWork().filter(due -> due.isBefore(target)).orElse(target);
            if (next.isAfter(clock.instant())) {
                hand.turn(stored.keep(next));
            }
            steps++;
            report(new Progress(
                    Progress.State.MOVING,
                    target,
                    steps,
                    "De klok staat op " + DutchMoment.text(next, settings.zone()) + "."));
            left = settle();
        }
        return left.isEmpty()
                ? new Progress(Progress.State.ARRIVED, target, steps, arrived())
                : new Progress(Progress.State.STUCK, target, steps, stuck(left));
    }

    /** Waits until no work is due and no thread holds any; answers what is still there when the patience is over. */
    private Set<String> settle() throws InterruptedException {
        // What arrived in a mailbox is read before the clock goes on, or its receipt would be worked on days late.
        mailboxes.read();
        long until = System.nanoTime() + settings.patience().toNanos();
        Set<String> left = timers.unfinished();
        while (!left.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(POLL.toMillis());
            left = timers.unfinished();
        }
        return left;
    }

    private synchronized void report(Progress latest) {
        progress = latest;
        notifyAll();
    }

    private String arrived() {
        String where = "De klok staat op " + DutchMoment.text(clock.instant(), settings.zone()) + ".";
        List<ComingJob> failed = timers.failed();
        return failed.isEmpty()
                ? where
                : where + " Dit is mislukt en wacht op een beheerder in Cockpit: " + names(failed) + ".";
    }

    private String stuck(Set<String> left) {
        return "De klok is onderweg gestopt, want dit raakt niet klaar: " + names(timers.describe(left)) + ".";
    }

    private static String names(List<ComingJob> jobs) {
        return jobs.stream()
                .map(job -> job.activity()
                        + Optional.ofNullable(job.businessKey())
                                .map(key -> " (" + key + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    @PreDestroy
    void stop() {
        mover.shutdownNow();
    }
}
