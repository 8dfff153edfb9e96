package be.pilootloket.meeting;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is wrong with what a person typed about a meeting: pure questions, in Dutch. */
final class Objections {

    static final int LONGEST_REPORT = 20_000;

    private static final int LONGEST_NAME = 400;
    static final int LONGEST_ZONE = 200;
    private static final int MOST_PEOPLE = 10_000;
    private static final int MOST_POINTS = 50;

    private Objections() {}

    static List<Refusal> toWhen(Meeting meeting, LocalDate on, LocalTime from, LocalTime until, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (on == null) {
            refusals.add(new Refusal("on", "Vul de dag van de bijeenkomst in."));
        }
        if (from == null) {
            refusals.add(new Refusal("from", "Vul in hoe laat de bijeenkomst begint."));
        }
        if (until == null) {
            refusals.add(new Refusal("until", "Vul in hoe laat de bijeenkomst eindigt."));
        } else if (from != null && !until.isAfter(from)) {
            refusals.add(new Refusal("until", "De bijeenkomst eindigt voor ze begint."));
        }
        if (on != null
                && from != null
                && !on.atTime(from).atZone(meeting.zone()).toInstant().isAfter(now)) {
            refusals.add(new Refusal(
                    "on",
                    "%s om %s is al voorbij. Kies een moment dat nog komt."
                            .formatted(new DutchTime(meeting.zone()).fullDate(on), DutchTime.hour(from))));
        }
        return refusals;
    }

    static List<Refusal> toAgenda(Preparation preparation, Meeting meeting) {
        List<Refusal> refusals = new ArrayList<>();
        if (preparation.agenda().isEmpty() && meeting.roadmap() != null) {
            refusals.add(new Refusal("agenda", "Zet minstens één punt op de agenda."));
        }
        if (preparation.agenda().size() > MOST_POINTS) {
            refusals.add(new Refusal("agenda", "Zet hoogstens %d punten op de agenda.".formatted(MOST_POINTS)));
        }
        preparation.agenda().forEach(point -> Texts.limit(refusals, "agenda", point, LONGEST_NAME));
        return refusals;
    }

    static List<Refusal> toGuests(List<Guest> guests, String field) {
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Guest guest : guests) {
            Texts.require(refusals, field, guest.organisation(), LONGEST_NAME, "Vul de naam van elke genodigde in.");
            Texts.limit(refusals, field, guest.zone(), LONGEST_ZONE);
            EmailAddress.fault(guest.email()).ifPresent(fault -> refusals.add(new Refusal(field, fault)));
            if (guest.email() != null && !seen.add(guest.email().strip().toLowerCase(Locale.ROOT))) {
                refusals.add(new Refusal(field, "Het adres %s staat er twee keer in.".formatted(guest.email())));
            }
        }
        return refusals;
    }

    static List<Refusal> toAttendance(Attendance attendance) {
        boolean possible = attendance.count() != null && attendance.count() >= 0 && attendance.count() <= MOST_PEOPLE;
        return possible
                ? List.of()
                : List.of(new Refusal("attendance", "Vul in hoeveel mensen er waren, van 0 tot en met 10.000."));
    }

    static List<Refusal> toReason(String reason) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "reason", reason, "Schrijf waarom de bijeenkomst niet doorgaat.");
        return refusals;
    }
}
