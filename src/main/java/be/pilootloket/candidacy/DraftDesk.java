package be.pilootloket.candidacy;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.file.FileStore;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.RuleKind;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where candidates prepare an application on the page, until it becomes a candidacy. */
@Service
@Transactional
@EnableConfigurationProperties(DraftSettings.class)
public class DraftDesk {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LETTERS_OF_AN_ID = 8;
    private static final Duration ASKED_ONCE_AN = Duration.ofHours(1);

    private final Drafts drafts;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final FileStore files;
    private final DraftSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DraftDesk(
            Drafts drafts,
            CandidacyDesk candidacies,
            CallDesk calls,
            FileStore files,
            DraftSettings settings,
            Clock clock) {
        this.drafts = drafts;
        this.candidacies = candidacies;
        this.calls = calls;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why an application cannot be begun. Fields are {@code callCode}, {@code organisation} and {@code email}. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewDraft wanted) {
        Input input = new Input();
        Optional<Call> call = calls.find(wanted.callCode());
        if (call.isEmpty() || !CandidacyDesk.takesCandidacies(call.get())) {
            input.refuse("callCode", "Voor deze oproep kunt u geen aanvraag meer beginnen.");
            return input.refusals();
        }
        input.line("organisation", wanted.organisation(), "de naam van uw organisatie");
        input.address("email", wanted.email());
        if (input.refusals().isEmpty()
                && drafts.open(wanted.callCode(), wanted.email()).size() >= settings.mostPerAddress()) {
            input.refuse(
                    "email",
                    "Met dit e-mailadres zijn al %d aanvragen begonnen. Werk verder aan een daarvan: de link staat in uw mailbox."
                            .formatted(settings.mostPerAddress()));
        }
        return input.refusals();
    }

    /** Begins an application; ask {@link #refusals(NewDraft)} first. */
    public Draft start(NewDraft wanted) {
        Instant now = clock.instant();
        DraftContent content =
                new DraftContent(null, null, wanted.organisation(), null, wanted.email(), null, List.of(), List.of());
        Draft draft = new Draft(id(wanted.callCode()), wanted.callCode(), wanted.email(), 1, content, now, now, null);
        drafts.add(draft);
        return draft;
    }

    private String id(String callCode) {
        return callCode + "-concept-"
                + random.ints(LETTERS_OF_AN_ID, 0, LETTERS.length())
                        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                        .collect(Collectors.joining());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String id) {
        return drafts.find(id);
    }

    /** The draft with this id, which the caller knows to exist. */
    @Transactional(readOnly = true)
    public Draft get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No draft " + id));
    }

    /** The draft that became this candidacy; empty for one that came in another way. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(String number) {
        return drafts.of(number);
    }

    /** How many drafts of a call were begun and neither submitted nor thrown away. */
    @Transactional(readOnly = true)
    public int open(String callCode) {
        return drafts.countOpen(callCode);
    }

    /** The open drafts of a call that go by this address, and whose link was not asked in the last hour: it is asked now. */
    public List<Draft> linksAsked(String callCode, String email) {
        Instant now = clock.instant();
        return drafts.open(callCode, email).stream()
                .filter(draft -> drafts.linkAsked(draft.id(), now, now.minus(ASKED_ONCE_AN)))
                .toList();
    }

    /**
     * Why a page cannot be saved: not what it says, which is kept as it was typed, but that it shows an older version, or
     * that the draft is submitted. The field is {@code version}. Holds the draft until the transaction ends.
     */
    public List<Refusal> refusals(DraftEdit edit) {
        Input input = new Input();
        Optional<Draft> draft = drafts.hold(edit.id());
        if (draft.isEmpty() || draft.get().submitted()) {
            input.refuse("version", "Deze aanvraag is intussen ingediend of gewist. U kunt ze niet meer wijzigen.");
        } else if (draft.get().version() != edit.basedOn()) {
            input.refuse(
                    "version",
                    "Deze aanvraag is intussen op een andere plaats bewaard, bijvoorbeeld in een ander venster.");
        } else if (edit.content().partners().size() > DossierInput.MOST_PARTNERS) {
            input.refuse("partners", "Er passen %d partners in de lijst.".formatted(DossierInput.MOST_PARTNERS));
        } else if (!drafts.fits(edit.content())) {
            input.refuse("version", "Er staat te veel tekst in deze aanvraag. Maak de langste teksten korter.");
        }
        return input.refusals();
    }

    /**
     * Keeps what was typed; ask {@link #refusals(DraftEdit)} first, in the same transaction. Declarations that the draft
     * names no more are forgotten.
     */
    public void save(DraftEdit edit) {
        List<DraftDeclaration> before = get(edit.id()).content().declarations();
        drafts.save(edit.id(), edit.content(), clock.instant());
        forget(before.stream().filter(file -> !edit.content().declarations().contains(file)));
    }

    private void forget(Stream<DraftDeclaration> declarations) {
        declarations
                .flatMap(declaration -> files.find(declaration.file()).stream())
                .forEach(files::forget);
    }

    /** What the rules of the call would say of the draft as it stands; the deadline apart. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Draft draft) {
        Programme programme = programme(draft);
        Submission submission = new Submission(
                programme,
                clock.instant(),
                Channel.PAGE,
                DraftReading.of(draft.content(), programme).dossier(),
                List.of());
        return programme.rules().stream()
                .filter(rule -> rule.kind() != RuleKind.DEADLINE)
                .map(rule -> Rules.answer(rule, submission))
                .toList();
    }

    /** What must be filled in or corrected before the draft can be handed in; fields as those of a new candidacy. */
    @Transactional(readOnly = true)
    public List<Refusal> incomplete(Draft draft) {
        DraftReading reading = DraftReading.of(draft.content(), programme(draft));
        List<Refusal> refusals = new ArrayList<>(reading.refusals());
        Input input = new Input();
        DossierInput fields = new DossierInput(input, programme(draft));
        fields.registration(reading.dossier());
        fields.rest(reading.dossier());
        refusals.addAll(input.refusals());
        return List.copyOf(refusals);
    }

    /**
     * Why a draft cannot be handed in. What the rules say is no reason: an incomplete dossier is taken too. The field is
     * {@code late} when that is the only reason, and the candidate can knowingly hand it in all the same. Holds the draft
     * and then the call until the transaction ends.
     */
    public List<Refusal> refusals(DraftSubmission submission) {
        Draft draft = drafts.hold(submission.id()).orElse(null);
        if (draft == null) {
            return List.of(new Refusal("version", "Deze aanvraag is gewist."));
        }
        if (draft.version() != submission.basedOn()) {
            return List.of(new Refusal(
                    "version", "Deze aanvraag is intussen gewijzigd. Kijk ze opnieuw na en dien ze dan in."));
        }
        List<Refusal> refusals = new ArrayList<>(
                DraftReading.of(draft.content(), programme(draft)).refusals());
        refusals.addAll(candidacies.refusals(candidacy(draft, submission.receivedAt())));
        boolean late = !programme(draft).timeline().deadline().accepts(submission.receivedAt());
        if (refusals.isEmpty() && late && !submission.knowinglyLate()) {
            refusals.add(new Refusal("late", "De uiterste dag is voorbij."));
        }
        return List.copyOf(refusals);
    }

    /** The draft as a candidacy that comes in. */
    public NewCandidacy candidacy(Draft draft, Instant receivedAt) {
        Dossier dossier = DraftReading.of(draft.content(), programme(draft)).dossier();
        return new NewCandidacy(draft.callCode(), receivedAt, Channel.PAGE, dossier, true);
    }

    /** Notes which candidacy the draft became. */
    public void submitted(String id, String number) {
        drafts.submitted(id, number);
    }

    /** The drafts of a call whose holder still has to hand in: not those who did so in another way. */
    @Transactional(readOnly = true)
    public List<Draft> unsent(String callCode) {
        List<Candidacy> received = candidacies.of(callCode);
        return drafts.open(callCode).stream()
                .filter(draft -> received.stream().noneMatch(candidacy -> same(draft, candidacy)))
                .toList();
    }

    private static boolean same(Draft draft, Candidacy candidacy) {
        String zone = draft.content().zone();
        return candidacy.state() == Candidacy.State.RECEIVED
                && draft.email()
                        .equalsIgnoreCase(candidacy.dossier().initiator().email())
                && (zone == null || zone.equals(candidacy.dossier().zone()));
    }

    /** Until when a draft that is not submitted is kept: some time after the deadline that holds now. */
    @Transactional(readOnly = true)
    public Instant keptUntil(Draft draft) {
        Instant closesAt = programme(draft).closesAt();
        return (closesAt.isAfter(draft.startedAt()) ? closesAt : draft.startedAt()).plus(settings.kept());
    }

    /** Until when the candidate finds the way back: what was submitted can be looked at until the pilots have started. */
    @Transactional(readOnly = true)
    public Instant opensUntil(Draft draft) {
        Instant kept = keptUntil(draft);
        Instant started = programme(draft).startsAt().plus(settings.kept());
        return draft.submitted() && started.isAfter(kept) ? started : kept;
    }

    /** Throws a draft away with all that was typed and uploaded; one that became a candidacy stays. */
    public void discard(String id) {
        drafts.hold(id).filter(draft -> !draft.submitted()).ifPresent(draft -> {
            drafts.remove(draft.id());
            forget(draft.content().declarations().stream());
        });
    }

    private Programme programme(Draft draft) {
        return calls.get(draft.callCode()).definition();
    }
}
