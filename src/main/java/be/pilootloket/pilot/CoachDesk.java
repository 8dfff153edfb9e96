package be.pilootloket.pilot;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who coaches which pilot (S23): exactly one coach each, with its history, and who stands in during an absence. */
@Service
@Transactional
public class CoachDesk {

    private static final String NOTHING_COACHED = "Deze transitiecoach begeleidt nu geen enkel pilootproject.";

    private final Coachings coachings;
    private final Pilots pilots;
    private final PilotDesk desk;
    private final Days days;

    CoachDesk(Coachings coachings, Pilots pilots, PilotDesk desk, Days days) {
        this.coachings = coachings;
        this.pilots = pilots;
        this.desk = desk;
        this.days = days;
    }

    /**
     * Why a coach cannot be appointed; the fields are {@code pilot}, {@code coach} and {@code reason}. A reason is asked
     * when another coach makes place. Holds the pilot until this transaction ends.
     *
     * @param coaches the user ids of the coaches
     */
    public List<Refusal> refusals(Appointment appointment, Collection<String> coaches) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Pilot> pilot = desk.meant(appointment.pilot());
        pilot.ifPresent(held -> pilots.lock(held.number()));
        String current = pilot.map(held -> coachOf(held.number())).orElse(null);
        if (pilot.isEmpty()) {
            refusals.add(new Refusal("pilot", desk.unknown(appointment.pilot())));
        }
        refuseUnknown(refusals, "coach", appointment.coach(), coaches);
        if (current != null && current.equals(Texts.stripped(appointment.coach()))) {
            refusals.add(new Refusal("coach", "Deze transitiecoach begeleidt dit pilootproject al."));
        }
        if (current != null || !Texts.missing(appointment.reason())) {
            Words.requireReason(refusals, appointment.reason(), "Schrijf waarom de begeleiding verandert.");
        }
        return List.copyOf(refusals);
    }

    /** Appoints a coach; whoever coached the pilot until now stays in its history. Gives the pilot. */
    public Pilot appoint(Appointment appointment) {
        Pilot pilot = desk.meant(appointment.pilot())
                .orElseThrow(() -> new IllegalStateException("No pilot under way " + appointment.pilot()));
        pilots.lock(pilot.number());
        Instant now = days.now();
        coachings.end(pilot.number(), now);
        coachings.add(
                pilot.number(),
                appointment.coach().strip(),
                now,
                appointment.by(),
                Texts.stripped(appointment.reason()));
        return pilot;
    }

    /** The user id of the pilot's own coach; null as long as it has none. */
    @Transactional(readOnly = true)
    public String coachOf(String pilot) {
        return coachings.coachOf(pilot).orElse(null);
    }

    /** The user id of who does the coach's work today: the coach, or the deputy; null as long as there is no coach. */
    @Transactional(readOnly = true)
    public String acting(String pilot) {
        return acting(pilot, days.today(desk.get(pilot).callCode()));
    }

    /**
     * The user id of who does the work of the coach of today on another day: the coach, or the deputy; null as long as
     * there is no coach.
     *
     * @param day in the programme's zone
     */
    @Transactional(readOnly = true)
    public String acting(String pilot, LocalDate day) {
        String coach = coachOf(pilot);
        return coach == null ? null : standIn(coach, day);
    }

    /** Who coached the pilot, oldest first. */
    @Transactional(readOnly = true)
    public List<Coaching> history(String pilot) {
        return coachings.of(pilot);
    }

    /** The pilots under way whose coach this user is, or for whose coach this user stands in today. */
    @Transactional(readOnly = true)
    public List<Pilot> pilotsOf(String user) {
        return desk.underWay().stream()
                .filter(pilot -> user.equals(coachOf(pilot.number())) || user.equals(acting(pilot.number())))
                .toList();
    }

    /**
     * Why nobody can stand in; the fields are {@code coach}, {@code deputy}, {@code from} and {@code until}. Days for which
     * the coach has a deputy already are no reason: the new one takes the place of the old one. Holds the pilots under
     * way, so that two coaches do not become each other's deputy at once.
     *
     * @param coaches the user ids of the coaches
     */
    public List<Refusal> refusals(Deputyship deputyship, Collection<String> coaches) {
        List<Refusal> refusals = new ArrayList<>();
        desk.underWay().forEach(pilot -> pilots.lock(pilot.number()));
        refuseUnknown(refusals, "coach", deputyship.coach(), coaches);
        refuseUnknown(refusals, "deputy", deputyship.deputy(), coaches);
        if (deputyship.from() == null) {
            refusals.add(new Refusal("from", "Vul de eerste dag van de afwezigheid in."));
        }
        if (deputyship.until() == null) {
            refusals.add(new Refusal("until", "Vul de laatste dag van de afwezigheid in."));
        }
        if (!refusals.isEmpty()) {
            return List.copyOf(refusals);
        }
        Deputyship asked = stripped(deputyship);
        List<Pilot> coached = pilotsOf(asked.coach());
        if (coached.isEmpty()) {
            refusals.add(new Refusal("coach", NOTHING_COACHED));
        } else if (asked.until().isBefore(days.today(coached.get(0).callCode()))) {
            refusals.add(new Refusal("until", "Deze dag is al voorbij."));
        }
        if (asked.until().isBefore(asked.from())) {
            refusals.add(new Refusal("until", "De laatste dag valt voor de eerste."));
        }
        if (asked.deputy().equals(asked.coach())) {
            refusals.add(new Refusal("deputy", "Kies iemand anders dan wie afwezig is."));
        } else if (awayToo(asked)) {
            refusals.add(new Refusal("deputy", "Deze vervanger is in die periode ook afwezig."));
        }
        return List.copyOf(refusals);
    }

    /**
     * Lets somebody stand in; gives the number of the deputyship.
     *
     * @throws IllegalStateException when the deputy is absent too on one of these days
     */
    public long deputise(Deputyship deputyship) {
        Deputyship asked = stripped(deputyship);
        if (awayToo(asked)) {
            throw new IllegalStateException(asked.deputy() + " is absent too");
        }
        return coachings.add(asked, days.now());
    }

    /**
     * Why a coach cannot come back; the fields are {@code coach} and {@code backOn}. Holds the pilots under way, as {@link
     * #refusals(Deputyship, Collection)} does.
     *
     * @param coaches the user ids of the coaches
     */
    public List<Refusal> refusals(Comeback comeback, Collection<String> coaches) {
        List<Refusal> refusals = new ArrayList<>();
        desk.underWay().forEach(pilot -> pilots.lock(pilot.number()));
        refuseUnknown(refusals, "coach", comeback.coach(), coaches);
        if (comeback.backOn() == null) {
            refusals.add(new Refusal("backOn", "Vul de eerste dag in waarop de coach terug is."));
        }
        if (!refusals.isEmpty()) {
            return List.copyOf(refusals);
        }
        String coach = comeback.coach().strip();
        List<Pilot> coached = pilotsOf(coach);
        if (coached.isEmpty()) {
            refusals.add(new Refusal("coach", NOTHING_COACHED));
        } else if (comeback.backOn().isBefore(days.today(coached.get(0).callCode()))) {
            refusals.add(new Refusal("backOn", "Deze dag is al voorbij."));
        } else if (deputyships(coach).stream().noneMatch(absence -> absence.covers(comeback.backOn()))) {
            refusals.add(new Refusal("backOn", "Deze transitiecoach heeft op die dag geen vervanger."));
        }
        return List.copyOf(refusals);
    }

    /** Lets a coach come back before the absence was to end; one that comes later stays as it is. */
    public void end(Comeback comeback) {
        coachings.back(new Comeback(comeback.coach().strip(), comeback.backOn(), comeback.by()));
    }

    private boolean awayToo(Deputyship asked) {
        return coachings.deputyships(asked.deputy()).stream().anyMatch(asked::overlaps);
    }

    /** The deputyship with this number. */
    @Transactional(readOnly = true)
    public Deputyship deputyship(long id) {
        return coachings.deputyship(id).orElseThrow(() -> new IllegalArgumentException("No deputyship " + id));
    }

    /** The absences of a coach, the newest first. */
    @Transactional(readOnly = true)
    public List<Deputyship> deputyships(String coach) {
        return coachings.deputyships(coach);
    }

    /** When the deputy takes over: the midnight with which the first day begins. */
    @Transactional(readOnly = true)
    public Instant beginOf(Deputyship deputyship) {
        return days.beginOf(deputyship.from(), callOf(deputyship));
    }

    /** When the coach is back: the midnight after the last day. */
    @Transactional(readOnly = true)
    public Instant endOf(Deputyship deputyship) {
        return days.beginOf(deputyship.until().plusDays(1), callOf(deputyship));
    }

    private String callOf(Deputyship deputyship) {
        return pilotsOf(deputyship.coach()).stream()
                .map(Pilot::callCode)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(deputyship.coach() + " coaches no pilot"));
    }

    /** Follows deputies of deputies. It ends: nobody becomes a deputy for days on which that person is absent. */
    private String standIn(String coach, LocalDate day) {
        return coachings.deputyships(coach).stream()
                .filter(deputyship -> deputyship.covers(day))
                .findFirst()
                .map(deputyship -> standIn(deputyship.deputy(), day))
                .orElse(coach);
    }

    private static void refuseUnknown(List<Refusal> refusals, String field, String typed, Collection<String> coaches) {
        if (Texts.missing(typed)) {
            refusals.add(new Refusal(field, "Kies een transitiecoach."));
        } else if (!coaches.contains(typed.strip())) {
            refusals.add(new Refusal(field, "Dit is geen transitiecoach met een account. Kies iemand uit de lijst."));
        }
    }

    private static Deputyship stripped(Deputyship typed) {
        return new Deputyship(typed.coach().strip(), typed.deputy().strip(), typed.from(), typed.until(), typed.by());
    }
}
