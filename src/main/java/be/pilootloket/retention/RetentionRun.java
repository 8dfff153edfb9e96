package be.pilootloket.retention;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.storage.RetentionClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Destroys what is due, once a day, piece by piece: what fails waits for the next day and keeps nothing else waiting. It looks
 * every quarter of an hour whether today's run was done, so that none is missed when the product stood still at night.
 */
@Service
@EnableConfigurationProperties(RetentionSettings.class)
public class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final Terms terms;
    private final Courses courses;
    private final Holds holds;
    private final Shredder shredder;
    private final Destructions destructions;
    private final TransactionTemplate holding;
    private final RetentionWatch watch;
    private final Clock clock;

    RetentionRun(
            RetentionSettings settings,
            Courses courses,
            Holds holds,
            Shredder shredder,
            Destructions destructions,
            PlatformTransactionManager transactions,
            RetentionWatch watch,
            Clock clock) {
        this.terms = new Terms(settings.periods());
        this.courses = courses;
        this.holds = holds;
        this.shredder = shredder;
        this.destructions = destructions;
        this.holding = new TransactionTemplate(transactions);
        this.watch = watch;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${pilootloket.retention.every:15m}",
            fixedDelayString = "${pilootloket.retention.every:15m}")
    void daily() {
        boolean done = destructions
                .lastRun()
                .filter(run -> day(run.at()).equals(today()))
                .isPresent();
        if (!done) {
            run();
        }
    }

    /** Destroys all that is due today; what was destroyed before is not touched again. Nothing when somebody else runs. */
    public void run() {
        destructions.know();
        holding.executeWithoutResult(transaction -> {
            if (destructions.hold()) {
                Faults faults = new Faults();
                courses.callCodes().forEach(callCode -> destroy(callCode, faults));
                destroyOfNobody(faults);
                destructions.ran(new Run(clock.instant(), faults.count, faults.first));
                if (faults.count > 0) {
                    watch.failed();
                }
            }
        });
    }

    private void destroy(String callCode, Faults faults) {
        Map<Matter, Course> matters = courses.of(callCode);
        matters.forEach((matter, course) -> dueOf(matter, course)
                .forEach(type -> faults.unless(
                        matter.number(),
                        () -> shredder.destroy(type, matter, course.closedOn().orElseThrow()))));
    }

    /** What else of it is due is asked for each dossier apart: somebody may just have put a hold on it. */
    private Set<RetentionClass> dueOf(Matter matter, Course course) {
        List<Hold> standing = holds.standing();
        return terms.due(course, standing.stream().anyMatch(hold -> hold.keeps(matter)), today());
    }

    private void destroyOfNobody(Faults faults) {
        terms.periods().forEach((type, period) -> {
            Instant before =
                    today().minus(period).atStartOfDay(DutchTime.AGENCY.zone()).toInstant();
            faults.unless(type.name(), () -> shredder.destroy(type, before));
        });
        faults.unless(RetentionClass.PASSING.name(), () -> shredder.destroy(RetentionClass.PASSING, clock.instant()));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DutchTime.AGENCY.zone());
    }

    /** What failed, without a word of what it was about: a database repeats in its complaint what it was given. */
    private static final class Faults {

        private int count;
        private String first;

        void unless(String number, Runnable piece) {
            try {
                piece.run();
            } catch (RuntimeException failed) {
                count++;
                String kind = failed.getClass().getSimpleName();
                if (first == null) {
                    first = number + ": " + kind;
                }
                LOG.error("What is due of {} could not be destroyed ({}); it is tried again tomorrow", number, kind);
            }
        }
    }
}
