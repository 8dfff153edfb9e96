package be.pilootloket.call;

import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Sha256;
import be.pilootloket.programme.Stakeholder;
import be.pilootloket.programme.Texts;
import be.pilootloket.programme.Timeline;
import be.pilootloket.programme.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter for calls: define, approve, publish, move, end. What is approved is stored whole as a version, and from then
 * on nothing is read from the programme's file any more.
 */
@Service
@Transactional
public class CallDesk {

    /** How many working days before the last day of the selection its reminder leaves (S18; chosen). */
    private static final int REMINDER_BEFORE_SELECTION = 3;

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_PLACES = 100;

    /** Under which form field a person can mend what does not hold together in the definition. */
    private static final Map<String, String> FIELDS = fields();

    private final Calls calls;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Clock clock;

    CallDesk(Calls calls, Programmes programmes, WorkingDays workingDays, Clock clock) {
        this.calls = calls;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The call with this code, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Call> find(String code) {
        return code == null ? Optional.empty() : calls.find(code.strip());
    }

    /**
     * The call with this code.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Call get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No call " + code));
    }

    /**
     * The programme as the call was approved, or else as its file has it: a roadmap can follow a programme whose pilots were
     * chosen elsewhere.
     *
     * @throws IllegalArgumentException when there is neither a call nor a file
     */
    @Transactional(readOnly = true)
    public Programme programme(String code) {
        return find(code)
                .map(Call::definition)
                .or(() -> programmes.find(code))
                .orElseThrow(() -> new IllegalArgumentException("No programme " + code));
    }

    /** Every call, by code. */
    @Transactional(readOnly = true)
    public List<Call> all() {
        return calls.all();
    }

    /** Why no call can be started: the programme is not known (the known ones are named), or its call exists already. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Opening opening) {
        String code =
                opening.programmeCode() == null ? "" : opening.programmeCode().strip();
        if (code.isEmpty()) {
            return List.of(new Refusal("programmeCode", "Vul de code van het programma in. " + known()));
        }
        if (programmes.find(code).isEmpty()) {
            return List.of(new Refusal("programmeCode", "Programma \"%s\" bestaat niet. %s".formatted(code, known())));
        }
        if (calls.find(code).isPresent()) {
            return List.of(new Refusal(
                    "programmeCode",
                    "De oproep %s is al gestart. Een oproep kan maar één keer starten."
                            .formatted(programmes.find(code).orElseThrow().code())));
        }
        return List.of();
    }

    /** Starts a call with what its programme file says, distribution list included. */
    public Call open(Opening opening) {
        Programme programme = programmes.find(opening.programmeCode().strip()).orElseThrow();
        calls.insert(programme, opening.by(), clock.instant());
        programmes
                .stakeholders(programme.code())
                .forEach(stakeholder -> calls.insertStakeholder(programme.code(), stakeholder));
        return get(programme.code());
    }

    /** Why a definition cannot be taken: something is missing, or dates contradict each other. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Draft draft) {
        List<Refusal> refusals = new ArrayList<>();
        Call call = get(draft.callCode());
        if (call.phase() != Phase.DRAFT) {
            return List.of(new Refusal("title", "Deze oproep is al goedgekeurd en verandert niet meer."));
        }
        Texts.require(refusals, "title", draft.title(), LONGEST_TITLE, "Geef de oproep een titel.");
        require(refusals, "publishesOn", draft.publishesAt(), "Vul de dag en het uur van publicatie in.");
        require(refusals, "closesOn", draft.closesOn(), "Vul de uiterste dag in om een aanvraag in te dienen.");
        require(refusals, "closesUntil", draft.closesUntil(), "Vul het uur in tot wanneer een aanvraag op tijd is.");
        require(refusals, "selectsBy", draft.selectsBy(), "Vul de uiterste dag voor de selectie in.");
        require(refusals, "startsOn", draft.startsOn(), "Vul de dag in waarop de pilootprojecten starten.");
        if (draft.capacity() == null || draft.capacity() < 1 || draft.capacity() > MOST_PLACES) {
            refusals.add(new Refusal(
                    "capacity", "Vul een aantal pilootprojecten in van 1 tot en met %d.".formatted(MOST_PLACES)));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(contradictions(draft, call.definition().dutchTime()));
        }
        if (refusals.isEmpty()) {
            refusals.addAll(incoherences(defined(call.definition(), draft)));
        }
        return List.copyOf(refusals);
    }

    /** Puts the definition down. Warnings count as seen when the author confirmed them while they were on the form. */
    public void define(Draft draft) {
        Call call = get(draft.callCode());
        List<String> seen = draft.warningsSeen() ? warnings(call.definition()) : List.of();
        calls.redraft(defined(call.definition(), draft), draft.by(), seen, clock.instant());
    }

    /** What people should know of the dates of the call, in Dutch: weekends, holidays, a weekday that does not match. */
    @Transactional(readOnly = true)
    public List<String> warnings(String code) {
        return warnings(get(code).definition());
    }

    /** What keeps the call from being approved, in Dutch; empty when it is complete. */
    @Transactional(readOnly = true)
    public List<String> findings(String code) {
        Programme definition = get(code).definition();
        List<String> findings = incoherences(definition).stream()
                .map(Refusal::sentence)
                .collect(Collectors.toCollection(ArrayList::new));
        if (definition.policy().purpose() == null
                || definition.policy().purpose().isBlank()
                || definition.policy().basis().isEmpty()) {
            findings.add("De oproep noemt geen doel of geen beleidsbasis.");
        }
        if (Texts.missing(definition.appealClause())) {
            findings.add("De oproep zegt niet hoe een kandidaat in beroep kan gaan.");
        }
        if (calls.stakeholders(code).stream().noneMatch(Stakeholder::reachable)) {
            findings.add("De verdeellijst bevat geen enkel bruikbaar adres.");
        }
        if (!named(readCallText(definition), definition)) {
            findings.add("Het bestand %s is niet de versie die het programma noemt."
                    .formatted(definition.callText().file()));
        }
        List<String> unseen = new ArrayList<>(warnings(definition));
        unseen.removeAll(calls.acknowledged(code));
        unseen.forEach(warning -> findings.add("Bevestig dat u deze waarschuwing gezien hebt: " + warning + "."));
        return List.copyOf(findings);
    }

    /** Why a verdict on the definition cannot be taken; the author never approves the own call. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Approval approval) {
        List<Refusal> refusals = new ArrayList<>();
        Call call = get(approval.callCode());
        if (call.phase() != Phase.DRAFT) {
            return List.of(new Refusal("verdict", "Deze oproep is al goedgekeurd."));
        }
        if (approval.approved() == null) {
            refusals.add(new Refusal("verdict", "Kies of u de oproep goedkeurt of terugstuurt."));
        } else if (approval.approved() && call.author().equals(approval.by())) {
            refusals.add(
                    new Refusal("verdict", "U hebt deze oproep zelf opgesteld. Iemand anders moet hem goedkeuren."));
        } else if (approval.approved() && !named(readCallText(call.definition()), call.definition())) {
            refusals.add(new Refusal(
                    "verdict",
                    "Het bestand %s is niet meer de versie die het programma noemt. Zet de juiste versie terug."
                            .formatted(call.definition().callText().file())));
        } else if (!approval.approved()) {
            Texts.require(
                    refusals,
                    "remarks",
                    approval.remarks(),
                    "Schrijf wat er moet veranderen, dan kan de auteur verder.");
        }
        Texts.limit(refusals, "remarks", approval.remarks(), Texts.LONGEST);
        return List.copyOf(refusals);
    }

    /** Stores the call whole as its first version, with the call's PDF; or keeps the remarks for the author. */
    public void decide(Approval approval) {
        Call call = get(approval.callCode());
        if (!approval.approved()) {
            calls.remark(call.code(), approval.remarks());
            return;
        }
        Instant now = clock.instant();
        CallFile text = readCallText(call.definition());
        if (!named(text, call.definition())) {
            throw new IllegalStateException("The text of call " + call.code() + " changed while it was approved");
        }
        calls.insertVersion(call.code(), 1, call.definition(), null, call.author(), approval.by(), now);
        calls.insertFile(text);
        calls.approve(call.code(), approval.by(), now);
    }

    /** The call's PDF as it was approved (S6). */
    @Transactional(readOnly = true)
    public CallFile callText(String code) {
        return calls.file(get(code).definition().callText().sha256())
                .orElseThrow(() -> new IllegalStateException("Call " + code + " has no stored text yet"));
    }

    /** Takes the call to another phase and notes the moment. */
    public void advance(String code, Phase phase) {
        calls.lock(code);
        calls.phase(code, phase);
        if (phase == Phase.PUBLISHED) {
            calls.published(code, clock.instant());
        }
        if (phase == Phase.CLOSED) {
            calls.closed(code, clock.instant());
        }
        if (phase.over()) {
            calls.ended(code, clock.instant());
        }
    }

    /** Holds the call until this transaction ends, so that no other one changes its phase meanwhile. */
    public void hold(String code) {
        calls.lock(code);
    }

    /** Why the deadline cannot be moved. Holds the call until this transaction ends. */
    public List<Refusal> refusals(DeadlineMove move) {
        List<Refusal> refusals = new ArrayList<>();
        calls.lock(move.callCode());
        Call call = get(move.callCode());
        if (call.phase() != Phase.APPROVED && call.phase() != Phase.PUBLISHED) {
            return List.of(
                    new Refusal("closesOn", "Deze oproep is " + call.phase().text() + ": de uiterste dag ligt vast."));
        }
        if (!call.definition().closesAt().isAfter(clock.instant())) {
            return List.of(new Refusal("closesOn", "De uiterste dag om in te dienen is al voorbij en ligt nu vast."));
        }
        Texts.require(refusals, "reason", move.reason(), "Schrijf waarom de uiterste dag verandert.");
        if (move.approvedBy() == null || move.approvedBy().equals(move.proposedBy())) {
            refusals.add(new Refusal("verdict", "Iemand anders moet deze wijziging goedkeuren."));
        }
        if (!move.deadline().closesAt().isAfter(clock.instant())) {
            refusals.add(new Refusal("closesOn", "Deze dag is al voorbij."));
        }
        if (!move.deadline().on().isBefore(call.definition().timeline().selectsBy())) {
            refusals.add(new Refusal(
                    "closesOn",
                    "De uiterste dag om in te dienen moet voor de selectie (%s) liggen."
                            .formatted(call.definition()
                                    .dutchTime()
                                    .date(call.definition().timeline().selectsBy()))));
        }
        return List.copyOf(refusals);
    }

    /**
     * Stores the moved deadline as a new version of the call. The engine's timers follow through its own door.
     *
     * @throws IllegalStateException when {@link #refusals(DeadlineMove)} is not empty (any more)
     */
    public void move(DeadlineMove move) {
        if (!refusals(move).isEmpty()) {
            throw new IllegalStateException("The deadline of call " + move.callCode() + " cannot be moved");
        }
        Call call = get(move.callCode());
        calls.insertVersion(
                call.code(),
                call.version() + 1,
                call.definition().withTimeline(call.definition().timeline().withDeadline(move.deadline())),
                move.reason(),
                move.proposedBy(),
                move.approvedBy(),
                clock.instant());
    }

    /** When the next reminder of the deadline leaves; empty when none is left. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextReminder(String code) {
        Instant now = clock.instant();
        Programme definition = get(code).definition();
        return definition.remindersAt().stream()
                .filter(at -> at.isAfter(now) && at.isBefore(definition.closesAt()))
                .findFirst();
    }

    /** When the decision-maker is reminded of the selection: in the morning, three working days before its last day. */
    @Transactional(readOnly = true)
    public Instant selectionReminderAt(String code) {
        Programme definition = get(code).definition();
        return definition.morningOf(workingDays.minus(definition.timeline().selectsBy(), REMINDER_BEFORE_SELECTION));
    }

    /** Why the call cannot be closed without a selection. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Closing closing) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "reason", closing.reason(), "Schrijf waarom de oproep zonder selectie eindigt.");
        return List.copyOf(refusals);
    }

    /** Notes why the call ends without a selection. */
    public void conclude(Closing closing) {
        calls.conclude(closing.callCode(), closing.reason(), closing.by());
        calls.phase(closing.callCode(), Phase.DECIDED);
    }

    /** Everyone on the distribution list, malformed addresses included, each with its remark (S6). */
    @Transactional(readOnly = true)
    public List<Stakeholder> stakeholders(String code) {
        return calls.stakeholders(code);
    }

    /** The organisations that asked to be kept informed. */
    @Transactional(readOnly = true)
    public List<Registrant> registrants(String code) {
        return calls.registrants(code);
    }

    /** Why an organisation cannot be registered; {@code field} is the form's key for the list. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Registrant registrant, String field) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, field, registrant.organisation(), 400, "Vul de naam van elke organisatie in.");
        EmailAddress.fault(registrant.email())
                .ifPresent(fault -> refusals.add(new Refusal(
                        field,
                        Texts.missing(registrant.email())
                                ? fault
                                : "%s U vulde \"%s\" in.".formatted(fault, Texts.shown(registrant.email())))));
        return List.copyOf(refusals);
    }

    /** Keeps an organisation informed from now on; one that already is changes nothing. */
    public void register(String code, Registrant registrant) {
        boolean there =
                calls.registrants(code).stream().anyMatch(other -> other.email().equalsIgnoreCase(registrant.email()));
        if (!there) {
            calls.insertRegistrant(code, registrant, clock.instant());
        }
    }

    private List<Refusal> contradictions(Draft draft, DutchTime dutch) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate publishesOn = draft.publishesAt().toLocalDate();
        if (!draft.closesOn().atTime(draft.closesUntil()).isAfter(draft.publishesAt())) {
            refusals.add(new Refusal(
                    "closesOn",
                    "De uiterste dag om in te dienen (%s) ligt niet na de publicatie (%s)."
                            .formatted(dutch.date(draft.closesOn()), dutch.date(publishesOn))));
        }
        if (!draft.selectsBy().isAfter(draft.closesOn())) {
            refusals.add(new Refusal(
                    "selectsBy",
                    "De selectie (%s) moet na de uiterste dag om in te dienen (%s) liggen."
                            .formatted(dutch.date(draft.selectsBy()), dutch.date(draft.closesOn()))));
        }
        if (!draft.startsOn().isAfter(draft.selectsBy())) {
            refusals.add(new Refusal(
                    "startsOn",
                    "De start (%s) moet na de selectie (%s) liggen."
                            .formatted(dutch.date(draft.startsOn()), dutch.date(draft.selectsBy()))));
        }
        if (draft.infoSession() != null) {
            refusals.addAll(sessionContradictions(draft, dutch));
        }
        return refusals;
    }

    private static List<Refusal> sessionContradictions(Draft draft, DutchTime dutch) {
        List<Refusal> refusals = new ArrayList<>();
        require(refusals, "infoSessionOn", draft.infoSession().on(), "Vul de dag van de infosessie in.");
        require(refusals, "infoSessionFrom", draft.infoSession().from(), "Vul in hoe laat de infosessie begint.");
        require(refusals, "infoSessionUntil", draft.infoSession().until(), "Vul in hoe laat de infosessie eindigt.");
        Texts.limit(refusals, "infoSessionPlace", draft.infoSession().place(), 400);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        if (!draft.infoSession().until().isAfter(draft.infoSession().from())) {
            refusals.add(new Refusal("infoSessionUntil", "De infosessie eindigt voor ze begint."));
        }
        LocalDate on = draft.infoSession().on();
        if (!on.atTime(draft.infoSession().from()).isAfter(draft.publishesAt()) || on.isAfter(draft.closesOn())) {
            refusals.add(new Refusal(
                    "infoSessionOn",
                    "De infosessie (%s) moet na de publicatie en voor de uiterste dag (%s) vallen."
                            .formatted(dutch.date(on), dutch.date(draft.closesOn()))));
        }
        return refusals;
    }

    /** A weekday that does not match is no incoherence here: the author is warned and confirms. */
    private static List<Refusal> incoherences(Programme definition) {
        return definition.refusals().stream()
                .filter(refusal -> !refusal.field().endsWith("weekday"))
                .map(refusal -> new Refusal(field(refusal.field()), refusal.sentence()))
                .toList();
    }

    private static String field(String key) {
        return FIELDS.entrySet().stream()
                .filter(entry -> key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("title");
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("timeline.publishesAt", "publishesOn");
        fields.put("timeline.infoSession.from", "infoSessionFrom");
        fields.put("timeline.infoSession.until", "infoSessionUntil");
        fields.put("timeline.infoSession", "infoSessionOn");
        fields.put("timeline.deadline.until", "closesUntil");
        fields.put("timeline.deadline", "closesOn");
        fields.put("timeline.selectsBy", "selectsBy");
        fields.put("timeline.startsOn", "startsOn");
        fields.put("pilots.capacity", "capacity");
        fields.put("capacity", "capacity");
        return fields;
    }

    private static Programme defined(Programme definition, Draft draft) {
        Timeline timeline = new Timeline(
                draft.publishesAt(),
                draft.infoSession(),
                new Deadline(draft.closesOn(), draft.closesUntil(), definition.zone()),
                draft.selectsBy(),
                draft.startsOn(),
                definition.timeline().workDay());
        return definition
                .withTitleAndCapacity(draft.title().strip(), draft.capacity())
                .withTimeline(timeline);
    }

    private List<String> warnings(Programme definition) {
        Timeline timeline = definition.timeline();
        List<String> warnings = new ArrayList<>();
        warn(warnings, "Publicatie", timeline.publishesAt().toLocalDate());
        if (timeline.infoSession() != null) {
            warn(warnings, "Infosessie", timeline.infoSession().on());
            String named = timeline.infoSession().weekday();
            String real = DutchTime.weekday(timeline.infoSession().on());
            if (named != null && !named.isBlank() && !named.strip().equalsIgnoreCase(real)) {
                warnings.add("Infosessie: %s valt op een %s, niet op een %s"
                        .formatted(
                                definition
                                        .dutchTime()
                                        .date(timeline.infoSession().on()),
                                real,
                                named.strip()));
            }
        }
        warn(warnings, "Uiterste dag om in te dienen", timeline.deadline().on());
        warn(warnings, "Uiterste dag voor de selectie", timeline.selectsBy());
        warn(warnings, "Start van de pilootprojecten", timeline.startsOn());
        return List.copyOf(warnings);
    }

    private void warn(List<String> warnings, String what, LocalDate day) {
        workingDays.remark(day).ifPresent(remark -> warnings.add(what + ": " + remark));
    }

    private CallFile readCallText(Programme definition) {
        String name = definition.callText().file();
        try (InputStream stream = programmes.file(definition.code(), name).getInputStream()) {
            byte[] content = stream.readAllBytes();
            return new CallFile(name, Sha256.of(content), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    private static boolean named(CallFile text, Programme definition) {
        return text.sha256().equals(definition.callText().sha256());
    }

    private String known() {
        String list = programmes.all().stream().map(Programme::code).sorted().collect(Collectors.joining(", "));
        return list.isEmpty() ? "Er is nog geen enkel programma." : "Bestaande programma's: " + list + ".";
    }

    private static void require(List<Refusal> refusals, String field, Object value, String missing) {
        if (value == null) {
            refusals.add(new Refusal(field, missing));
        }
    }
}
