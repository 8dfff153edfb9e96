package be.pilootloket.call;

import be.pilootloket.programme.DutchTime;
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
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for what a call says, until it is approved: define it, warn of its dates, approve it and store it whole. */
@Service
@Transactional
public class DefinitionDesk {

    private final CallDesk desk;
    private final Calls calls;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Clock clock;

    DefinitionDesk(CallDesk desk, Calls calls, Programmes programmes, WorkingDays workingDays, Clock clock) {
        this.desk = desk;
        this.calls = calls;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Why a definition cannot be taken: something is missing, or dates contradict each other. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Draft draft) {
        Call call = desk.get(draft.callCode());
        return call.phase() == Phase.DRAFT
                ? DraftCheck.refusals(draft, call.definition())
                : List.of(new Refusal("title", "Deze oproep is al goedgekeurd en verandert niet meer."));
    }

    /** Puts the definition down. Warnings count as seen when the author confirmed them while they were on the form. */
    public void define(Draft draft) {
        Call call = desk.get(draft.callCode());
        List<String> seen = draft.warningsSeen() ? warnings(call.definition()) : List.of();
        calls.redraft(draft.of(call.definition()), draft.by(), seen, clock.instant());
    }

    /** What people should know of the dates of the call, in Dutch: weekends, holidays, a weekday that does not match. */
    @Transactional(readOnly = true)
    public List<String> warnings(String code) {
        return warnings(desk.get(code).definition());
    }

    /** What keeps the call from being approved, in Dutch; empty when it is complete. */
    @Transactional(readOnly = true)
    public List<String> findings(String code) {
        Programme definition = desk.get(code).definition();
        List<String> findings = DraftCheck.incoherences(definition).stream()
                .map(Refusal::sentence)
                .collect(Collectors.toCollection(ArrayList::new));
        if (Texts.missing(definition.policy().purpose())
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
        Call call = desk.get(approval.callCode());
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
        Call call = desk.get(approval.callCode());
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

    private List<String> warnings(Programme definition) {
        Timeline timeline = definition.timeline();
        List<String> warnings = new ArrayList<>();
        warn(warnings, "Publicatie", timeline.publishesAt().toLocalDate());
        if (timeline.infoSession() != null) {
            warn(warnings, "Infosessie", timeline.infoSession().on());
            String named = timeline.infoSession().weekday();
            String real = DutchTime.weekday(timeline.infoSession().on());
            if (!Texts.missing(named) && !named.strip().equalsIgnoreCase(real)) {
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
}
