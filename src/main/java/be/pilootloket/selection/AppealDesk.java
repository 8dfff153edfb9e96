package be.pilootloket.selection;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Decision;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an appeal against a decision is registered, decided by somebody else, and followed when it is founded. */
@Service
@Transactional
public class AppealDesk {

    /** How an appeal reaches us. */
    public static final Set<Channel> CHANNELS = EnumSet.of(Channel.MAILBOX, Channel.POST, Channel.DESK);

    private static final int LONGEST = 10_000;

    private final Appeals appeals;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selection;
    private final Places places;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    AppealDesk(
            Appeals appeals,
            CandidacyDesk candidacies,
            SelectionDesk selection,
            Places places,
            CallDesk calls,
            Ledger ledger,
            Clock clock) {
        this.appeals = appeals;
        this.candidacies = candidacies;
        this.selection = selection;
        this.places = places;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The appeal with this number.
     *
     * @throws IllegalArgumentException when there is none
     */
    @Transactional(readOnly = true)
    public Appeal get(String number) {
        return appeals.find(number).orElseThrow(() -> new IllegalArgumentException("No appeal " + number));
    }

    /** The appeals of a candidacy, oldest first. */
    @Transactional(readOnly = true)
    public List<Appeal> of(String candidacy) {
        return appeals.of(candidacy);
    }

    /** The appeals against decisions of a call, oldest first. */
    @Transactional(readOnly = true)
    public List<Appeal> ofCall(String callCode) {
        return appeals.ofCall(callCode);
    }

    /** Why an appeal cannot be registered; the fields are those of the form {@code register-appeal}. Holds the call. */
    public List<Refusal> refusals(NewAppeal appeal) {
        Candidacy candidacy = candidacies.find(appeal.candidacy()).orElse(null);
        if (candidacy == null) {
            return List.of(new Refusal("number", "Kies een kandidatuur."));
        }
        calls.hold(candidacy.callCode());
        if (selection.outcomeOf(candidacy.number()).isEmpty()) {
            return List.of(new Refusal("number", "Over " + candidacy.number() + " is nog niets beslist."));
        }
        Optional<Appeal> open = appeals.of(candidacy.number()).stream()
                .filter(earlier -> earlier.ruling() == null)
                .findFirst();
        if (open.isPresent()) {
            return List.of(new Refusal(
                    "number",
                    "Er loopt al een bezwaar van deze kandidaat: " + open.get().number() + "."));
        }
        List<Refusal> refusals = new ArrayList<>(days(appeal, zone(candidacy)));
        if (appeal.channel() == null || !CHANNELS.contains(appeal.channel())) {
            refusals.add(new Refusal("channel", "Kies hoe het bezwaar toekwam."));
        }
        Texts.require(refusals, "content", appeal.content(), LONGEST, "Schrijf wat de kandidaat inbrengt.");
        return List.copyOf(refusals);
    }

    private List<Refusal> days(NewAppeal appeal, ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        if (appeal.receivedOn() == null || appeal.receivedOn().isAfter(today)) {
            return List.of(new Refusal(
                    "receivedOn", "Kies de dag waarop het bezwaar toekwam. Die kan niet later zijn dan vandaag."));
        }
        return appeal.answersBy() == null || appeal.answersBy().isBefore(appeal.receivedOn())
                ? List.of(new Refusal(
                        "answersBy", "Kies de laatste dag om te antwoorden, na de dag waarop het bezwaar toekwam."))
                : List.of();
    }

    /**
     * Registers an appeal.
     *
     * @throws IllegalStateException when {@link #refusals(NewAppeal)} is not empty
     */
    public Appeal register(NewAppeal appeal) {
        if (!refusals(appeal).isEmpty()) {
            throw new IllegalStateException("No appeal can be registered for " + appeal.candidacy());
        }
        Candidacy candidacy = candidacies.get(appeal.candidacy());
        Outcome.Kind contested =
                selection.outcomeOf(candidacy.number()).orElseThrow().kind();
        String number =
                candidacy.number() + "-B" + (appeals.of(candidacy.number()).size() + 1);
        appeals.insert(number, candidacy, contested, appeal, clock.instant());
        note(Deed.APPEAL_REGISTERED, get(number), appeal.by(), Map.of("contested", contested.name()));
        return get(number);
    }

    /** The user id of who took the contested decision; empty when the dossier does not say. */
    @Transactional(readOnly = true)
    public Optional<String> contestedBy(Appeal appeal) {
        Candidacy candidacy = candidacies.get(appeal.candidacy());
        return switch (appeal.contested()) {
            case SELECTED, REJECTED -> places.decidedBy(appeal.callCode());
            case INADMISSIBLE -> Optional.ofNullable(candidacy.admissibility()).map(Decision::by);
            case LATE -> Optional.ofNullable(candidacy.lateness()).map(Decision::by);
        };
    }

    /** Why a verdict cannot be taken; the fields are those of the form {@code decide-appeal}. Holds the call. */
    public List<Refusal> refusals(AppealVerdict verdict) {
        Appeal appeal = get(verdict.appeal());
        calls.hold(appeal.callCode());
        if (get(verdict.appeal()).ruling() != null) {
            return List.of(new Refusal("verdict", "Over dit bezwaar is al beslist."));
        }
        if (contestedBy(appeal).filter(verdict.by()::equals).isPresent()) {
            return List.of(new Refusal(
                    "verdict",
                    "U nam de beslissing die de kandidaat betwist. Laat iemand anders over het bezwaar beslissen."));
        }
        if (verdict.verdict() == null) {
            return List.of(new Refusal("verdict", "Kies of het bezwaar gegrond is."));
        }
        List<Refusal> refusals = new ArrayList<>();
        Words.refusal("motivation", "De motivering", verdict.motivation()).ifPresent(refusals::add);
        if (verdict.verdict() == Appeal.Verdict.FOUNDED) {
            Words.refusal("consequence", "Wat er nu volgt", verdict.consequence())
                    .ifPresent(refusals::add);
        }
        return List.copyOf(refusals);
    }

    /**
     * Records what was decided.
     *
     * @throws IllegalStateException when {@link #refusals(AppealVerdict)} is not empty
     */
    public void decide(AppealVerdict verdict) {
        if (!refusals(verdict).isEmpty()) {
            throw new IllegalStateException("Appeal " + verdict.appeal() + " cannot be decided so");
        }
        boolean founded = verdict.verdict() == Appeal.Verdict.FOUNDED;
        appeals.decide(
                verdict.appeal(),
                new Appeal.Ruling(
                        verdict.verdict(),
                        verdict.motivation().strip(),
                        founded ? verdict.consequence().strip() : null,
                        verdict.by(),
                        clock.instant()));
        note(
                Deed.APPEAL_DECIDED,
                get(verdict.appeal()),
                verdict.by(),
                Map.of("verdict", verdict.verdict().name()));
    }

    /** Why what was done cannot be noted; the field is {@code done}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsToFollow(String number, String done) {
        return get(number).founded()
                ? Words.refusal("done", "Wat u deed", done).stream().toList()
                : List.of(new Refusal("done", "Alleen aan een gegrond bezwaar geeft u gevolg."));
    }

    /** Notes what was done about a founded appeal. */
    public void follow(String number, String done, String by) {
        appeals.follow(number, new Appeal.FollowUp(done.strip(), by, clock.instant()));
        note(Deed.APPEAL_FOLLOWED, get(number), by, Map.of());
    }

    private void note(Deed deed, Appeal appeal, String by, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("appeal", appeal.number());
        ledger.note(deed, appeal.callCode(), appeal.candidacy(), by, all);
    }

    private ZoneId zone(Candidacy candidacy) {
        return calls.programme(candidacy.callCode()).zone();
    }
}
