package be.pilootloket.process.colleague;

import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.process.Absences;
import be.pilootloket.process.engine.Access;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may be absent, who may leave, and who may take their tasks. */
@Component
class ColleagueDesk {

    private static final List<String> WITH_DEPUTIES = List.of("staff", "jury");

    private final Directory directory;
    private final Access access;
    private final Absences absences;
    private final CoachDesk coaches;
    private final PilotDesk pilots;
    private final Clock clock;

    ColleagueDesk(
            Directory directory, Access access, Absences absences, CoachDesk coaches, PilotDesk pilots, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.absences = absences;
        this.coaches = coaches;
        this.pilots = pilots;
        this.clock = clock;
    }

    /** Why an absence cannot be reported; the fields are those of {@link Absence}. */
    List<Refusal> refusals(Absence absence) {
        List<Refusal> refusals = new ArrayList<>();
        List<String> groups = groups(absence.colleague());
        if (groups.stream().noneMatch(WITH_DEPUTIES::contains)) {
            refusals.add(
                    new Refusal(
                            "colleague",
                            "Kies een dossierbeheerder of een lezer. De vervanger van een transitiecoach stelt de coördinator aan."));
        } else if (absences.reported(absence.colleague())) {
            refusals.add(new Refusal(
                    "colleague", "Voor deze collega is al een afwezigheid gemeld die nog niet voorbij is."));
        }
        refuse(refusals, "deputy", absence.deputy(), absence.colleague(), groups);
        if (absence.from() == null) {
            refusals.add(new Refusal("from", "Vul de eerste dag van de afwezigheid in."));
        }
        if (absence.until() == null) {
            refusals.add(new Refusal("until", "Vul de laatste dag van de afwezigheid in."));
        } else if (absence.until().isBefore(today())) {
            refusals.add(new Refusal("until", "Deze dag is al voorbij."));
        } else if (absence.from() != null && absence.until().isBefore(absence.from())) {
            refusals.add(new Refusal("until", "De laatste dag valt voor de eerste."));
        }
        return List.copyOf(refusals);
    }

    /**
     * Why a departure cannot be settled; the fields are those of {@link Departure}. Nothing may be left that nobody can do: not
     * the pilots of a coach, not the tasks of the only member of a group.
     */
    List<Refusal> refusals(Departure departure) {
        List<Refusal> refusals = new ArrayList<>();
        List<String> groups = groups(departure.colleague());
        if (groups.isEmpty()) {
            refusals.add(new Refusal("colleague", "Kies wie vertrekt."));
        } else {
            access.refusals(departure.colleague(), departure.by())
                    .forEach(refusal -> refusals.add(new Refusal("colleague", refusal.sentence())));
        }
        String coached = pilots.underWay().stream()
                .filter(pilot -> departure.colleague() != null)
                .filter(pilot -> departure.colleague().equals(coaches.coachOf(pilot.number())))
                .map(Pilot::name)
                .collect(Collectors.joining(", "));
        if (!coached.isEmpty()) {
            refusals.add(new Refusal(
                    "colleague",
                    "Deze collega begeleidt nog %s. Laat de coördinator eerst een andere transitiecoach aanstellen."
                            .formatted(coached)));
        }
        groups.stream()
                .filter(group -> directory.membersOf(group).equals(List.of(departure.colleague())))
                .findFirst()
                .ifPresent(alone -> refusals.add(new Refusal(
                        "colleague",
                        "Deze collega is de enige in de groep %s. Voeg eerst iemand aan die groep toe."
                                .formatted(alone))));
        refuse(refusals, "successor", departure.successor(), departure.colleague(), groups);
        if (departure.lastDay() == null) {
            refusals.add(new Refusal("lastDay", "Vul de laatste dag in."));
        } else if (departure.lastDay().isBefore(today())) {
            refusals.add(new Refusal("lastDay", "Deze dag is al voorbij."));
        }
        return List.copyOf(refusals);
    }

    private void refuse(List<Refusal> refusals, String field, String deputy, String colleague, List<String> groups) {
        if (deputy == null) {
            return;
        }
        if (deputy.equals(colleague)) {
            refusals.add(new Refusal(field, "Kies iemand anders."));
        } else if (groups(deputy).stream().noneMatch(groups::contains)) {
            refusals.add(new Refusal(field, "Kies iemand uit dezelfde groep, of laat dit leeg."));
        } else if (absences.reported(deputy)) {
            refusals.add(new Refusal(field, "Voor deze collega is ook een afwezigheid gemeld. Kies iemand anders."));
        }
    }

    private List<String> groups(String user) {
        return user == null ? List.of() : directory.groupsOf(user);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DutchTime.AGENCY.zone());
    }
}
