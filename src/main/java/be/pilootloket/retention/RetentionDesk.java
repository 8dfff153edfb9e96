package be.pilootloket.retention;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import be.pilootloket.storage.RetentionClass;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where one asks what goes when, what went, and keeps something longer. */
@Service
@Transactional
public class RetentionDesk {

    private static final Set<RetentionClass> OF_DOSSIERS =
            Set.of(RetentionClass.APPLICATIONS, RetentionClass.COMPLAINTS);
    private static final Set<RetentionClass> OF_CALLS =
            Set.of(RetentionClass.MESSAGES, RetentionClass.APPLICATIONS, RetentionClass.ACCOUNTING);

    private final RetentionSettings settings;
    private final Courses courses;
    private final Holds holds;
    private final Destructions destructions;
    private final Ledger ledger;
    private final Clock clock;

    RetentionDesk(
            RetentionSettings settings,
            Courses courses,
            Holds holds,
            Destructions destructions,
            Ledger ledger,
            Clock clock) {
        this.settings = settings;
        this.courses = courses;
        this.holds = holds;
        this.destructions = destructions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The classes that have a period, each with it. */
    public Map<RetentionClass, Period> periods() {
        return settings.periods();
    }

    /** The codes of the calls of which something is kept, and of the programmes whose roadmap has no call with us. */
    @Transactional(readOnly = true)
    public Set<String> callCodes() {
        return courses.callCodes();
    }

    /** What of a call and its dossiers goes when, the call itself last; empty for a code that nobody knows. */
    @Transactional(readOnly = true)
    public List<Outlook> outlook(String callCode) {
        if (!callCodes().contains(callCode)) {
            return List.of();
        }
        List<Hold> standing = holds.standing();
        List<Outlook> all = new ArrayList<>();
        courses.of(callCode).forEach((matter, course) -> all.add(outlook(matter, course, standing)));
        return all;
    }

    private Outlook outlook(Matter matter, Course course, List<Hold> standing) {
        Optional<LocalDate> closing = course.closedOn().or(course::expectedOn);
        Terms terms = new Terms(periods());
        List<Outlook.Going> goes = (matter.candidacy() == null ? OF_CALLS : OF_DOSSIERS)
                .stream()
                        .sorted()
                        .map(type -> new Outlook.Going(
                                type,
                                closing.flatMap(day -> terms.goesOn(type, day)).orElse(null)))
                        .toList();
        return new Outlook(
                matter,
                closing.orElse(null),
                course.closedOn().isPresent(),
                goes,
                standing.stream().filter(hold -> hold.keeps(matter)).toList());
    }

    /** The holds that stand, oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> holds() {
        return holds.standing();
    }

    /** The last run; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Run> lastRun() {
        return destructions.lastRun();
    }

    /** What was destroyed last, newest first. */
    @Transactional(readOnly = true)
    public List<Destruction> destroyed(int most) {
        return destructions.newest(most);
    }

    /** What was destroyed of a call and its dossiers, newest first. */
    @Transactional(readOnly = true)
    public List<Destruction> destroyed(String callCode) {
        return destructions.of(callCode);
    }

    /** What keeps something under this number, which a person typed: a call, or a candidacy of one. */
    @Transactional(readOnly = true)
    public Optional<Matter> matter(String number) {
        String typed = number == null ? "" : number.strip();
        return callCodes().stream()
                .filter(code ->
                        typed.equalsIgnoreCase(code) || typed.regionMatches(true, 0, code + "-", 0, code.length() + 1))
                .flatMap(code -> courses.of(code).keySet().stream())
                .filter(matter -> matter.number().equalsIgnoreCase(typed))
                .findFirst();
    }

    /**
     * Why nothing can be kept under this number; the fields are {@code number} and {@code reason}. Lets no run begin until the
     * transaction ends, and keeps nothing while one is at work: it may have looked at what is kept already.
     */
    public List<Refusal> refusalsToHold(String number, String reason) {
        List<Refusal> refusals = new ArrayList<>();
        destructions.know();
        if (!destructions.hold()) {
            refusals.add(
                    new Refusal(
                            "number",
                            "Op dit moment wordt vernietigd wat zijn termijn bereikte. Probeer het over enkele minuten opnieuw."));
            return refusals;
        }
        Optional<Matter> matter = matter(number);
        if (matter.isEmpty()) {
            refusals.add(new Refusal("number", "We kennen geen oproep of kandidatuur met dit nummer."));
        } else if (holds.standing().stream().anyMatch(hold -> hold.matter().equals(matter.get()))) {
            refusals.add(new Refusal(
                    "number", "%s wordt al bewaard.".formatted(matter.get().number())));
        }
        Texts.require(refusals, "reason", reason, "Schrijf waarom dit langer bewaard moet blijven.");
        Texts.limit(refusals, "reason", reason, Texts.LONGEST);
        return List.copyOf(refusals);
    }

    /** Keeps a call or a candidacy from being destroyed; ask {@link #refusalsToHold} first. */
    public void hold(String number, String reason, String by) {
        Matter matter = matter(number).orElseThrow();
        holds.place(matter, reason.strip(), by, clock.instant());
        ledger.note(Deed.HOLD_PLACED, matter.callCode(), matter.number(), by, Map.of());
    }

    /** Why a hold cannot be released; the field is {@code release}. Holds it until the transaction ends. */
    public List<Refusal> refusalsToRelease(long id, String reason, String by) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Hold> hold = holds.lock(id);
        if (hold.isEmpty()) {
            refusals.add(new Refusal("release", "Dit wordt intussen niet meer tegengehouden."));
        } else if (hold.get().placedBy().equals(by)) {
            refusals.add(new Refusal("release", "U hield dit zelf tegen. Iemand anders moet het weer toestaan."));
        }
        Texts.require(refusals, "release", reason, "Schrijf waarom dit weer vernietigd mag worden.");
        Texts.limit(refusals, "release", reason, Texts.LONGEST);
        return List.copyOf(refusals);
    }

    /** Lets it go again when its time comes; ask {@link #refusalsToRelease} first. */
    public void release(long id, String reason, String by) {
        Hold hold = holds.lock(id).orElseThrow();
        holds.release(id, reason.strip(), by, clock.instant());
        ledger.note(Deed.HOLD_RELEASED, hold.matter().callCode(), hold.matter().number(), by, Map.of());
    }

    /** The day of today, at the agency. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DutchTime.AGENCY.zone());
    }
}
