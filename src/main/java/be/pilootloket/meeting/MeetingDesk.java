package be.pilootloket.meeting;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for meetings: schedule, prepare, move, cancel, hold, report. What it says of a date is the truth. */
@Service
@Transactional
public class MeetingDesk {

    private final Meetings meetings;
    private final Programmes programmes;
    private final Clock clock;

    MeetingDesk(Meetings meetings, Programmes programmes, Clock clock) {
        this.meetings = meetings;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Schedules a meeting. Its zone and its organiser are those of the programme now; a file that changes later changes
     * no meeting.
     *
     * @throws IllegalStateException when there is a meeting with this number already
     */
    public Meeting schedule(NewMeeting meeting) {
        if (meetings.find(meeting.number()).isPresent()) {
            throw new IllegalStateException("Meeting %s is scheduled already".formatted(meeting.number()));
        }
        Programme programme = programmes.find(meeting.callCode()).orElseThrow();
        meetings.insert(meeting, programme.zone(), programme.mailbox());
        return get(meeting.number());
    }

    /** The meeting with this number, whatever the case; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Meeting> find(String number) {
        return number == null ? Optional.empty() : meetings.find(number.strip());
    }

    /**
     * The meeting with this number.
     *
     * @throws IllegalArgumentException when there is none; ask {@link #find} first for what a person typed
     */
    @Transactional(readOnly = true)
    public Meeting get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No meeting " + number));
    }

    /** Every meeting of a roadmap, the cancelled ones included, by date. */
    @Transactional(readOnly = true)
    public List<Meeting> of(String roadmap) {
        return meetings.of(roadmap);
    }

    /** Why a preparation cannot be taken. The day of a roadmap's meeting moves with its plan only. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Preparation preparation) {
        Meeting meeting = get(preparation.number());
        if (meeting.state() != State.PLANNED) {
            return List.of(new Refusal("agenda", "Deze bijeenkomst kan niet meer voorbereid worden."));
        }
        List<Refusal> refusals = new ArrayList<>(
                Objections.toWhen(meeting, preparation.on(), preparation.from(), preparation.until(), clock.instant()));
        if (meeting.roadmap() != null && !meeting.on().equals(preparation.on())) {
            refusals.add(new Refusal("on", "De dag verandert u met 'Termijn wijzigen'."));
        }
        Texts.require(refusals, "place", preparation.place(), 400, "Vul in waar de bijeenkomst plaatsvindt.");
        refusals.addAll(Objections.toAgenda(preparation, meeting));
        refusals.addAll(Objections.toGuests(preparation.guests(), "guests"));
        return List.copyOf(refusals);
    }

    /** Puts down what staff prepared. */
    public void prepare(Preparation preparation) {
        Meeting meeting = hold(preparation.number(), State.PLANNED);
        meetings.when(
                meeting.number(),
                preparation.on(),
                preparation.from(),
                preparation.until(),
                preparation.place(),
                meeting.sequence());
        meetings.agenda(meeting.number(), preparation.agenda());
        meetings.guests(meeting.number(), preparation.guests(), preparation.laidAt(), clock.instant());
    }

    /** Notes that the invitation leaves: from now on every change counts in people's calendars. */
    public void invite(String number) {
        meetings.invited(hold(number, State.PLANNED).number(), clock.instant());
    }

    /** Why a meeting cannot move to this moment; times are local to its zone, the place may be null (D11). */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsToMove(String number, LocalDate on, LocalTime from, LocalTime until, String place) {
        Meeting meeting = get(number);
        if (!meeting.state().toCome()) {
            return List.of(new Refusal("on", over(meeting)));
        }
        List<Refusal> refusals = new ArrayList<>(Objections.toWhen(meeting, on, from, until, clock.instant()));
        Texts.limit(refusals, "place", place, 400);
        return List.copyOf(refusals);
    }

    /**
     * Moves a meeting. After its invitation the calendar entry counts one up; to where and when it already is, nothing
     * changes.
     *
     * @throws IllegalStateException when it was held or cancelled
     */
    public void move(String number, LocalDate on, LocalTime from, LocalTime until, String place) {
        Meeting meeting = holdToCome(number);
        boolean same = meeting.on().equals(on)
                && meeting.from().equals(from)
                && meeting.until().equals(until)
                && Objects.equals(meeting.place(), place);
        if (!same) {
            meetings.when(meeting.number(), on, from, until, place, next(meeting));
        }
    }

    /** Why a meeting cannot be cancelled. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsToCancel(String number, String reason) {
        Meeting meeting = get(number);
        return meeting.state().toCome()
                ? List.copyOf(Objections.toReason(reason))
                : List.of(new Refusal("reason", over(meeting)));
    }

    /**
     * Cancels a meeting.
     *
     * @param reason why, in Dutch, as those invited read it
     * @throws IllegalStateException when it was held or cancelled
     */
    public void cancel(String number, String reason) {
        Meeting meeting = holdToCome(number);
        meetings.cancelled(meeting.number(), reason, next(meeting));
    }

    /** Notes that the meeting begins: its date is past and moves no more. */
    public void begin(String number) {
        meetings.held(holdToCome(number).number(), clock.instant());
    }

    /** Why an attendance cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Attendance attendance) {
        return Objections.toAttendance(attendance);
    }

    /** Records who came. */
    public void record(Attendance attendance) {
        meetings.attended(attendance);
    }

    /** Why notes cannot be taken. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Notes notes) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "notes", notes.text(), Objections.LONGEST_REPORT, "Schrijf wat we moeten onthouden.");
        return List.copyOf(refusals);
    }

    /** Puts down what must be remembered. */
    public void record(Notes notes) {
        meetings.notes(notes);
    }

    /** Notes that the outcome is recorded, of whatever kind it is. */
    public void outcomeRecorded(String number) {
        meetings.outcomeRecorded(number, clock.instant());
    }

    /** Why a report cannot be taken; a meeting is reported once. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Report report) {
        if (get(report.number()).state() != State.HELD) {
            return List.of(new Refusal("report", "Deze bijeenkomst heeft al een verslag."));
        }
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "report", report.text(), Objections.LONGEST_REPORT, "Schrijf het verslag.");
        return List.copyOf(refusals);
    }

    /**
     * Puts the report down.
     *
     * @throws IllegalStateException when there is one already, or the meeting was not held
     */
    public void report(Report report) {
        meetings.reported(new Report(hold(report.number(), State.HELD).number(), report.text()), clock.instant());
    }

    /** Why a guest cannot be registered: unknown meeting, over, not open to guests, or registered already. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(GuestRegistration registration) {
        Optional<Meeting> found = find(registration.meeting());
        if (found.isEmpty()) {
            return List.of(new Refusal("meetingNumber", "Er is geen bijeenkomst met dit nummer."));
        }
        Meeting meeting = found.get();
        if (!meeting.state().toCome()) {
            return List.of(new Refusal("meetingNumber", over(meeting)));
        }
        if (!meeting.openToGuests()) {
            return List.of(new Refusal("meetingNumber", "Deze bijeenkomst is niet open voor genodigden."));
        }
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, "organisation", registration.guest().organisation(), 400, "Vul de organisatie in.");
        Texts.limit(refusals, "zone", registration.guest().zone(), Objections.LONGEST_ZONE);
        EmailAddress.fault(registration.guest().email()).ifPresent(fault -> refusals.add(new Refusal("email", fault)));
        if (refusals.isEmpty() && meeting.expects(registration.guest().email())) {
            refusals.add(new Refusal("email", "Dit adres is al uitgenodigd voor deze bijeenkomst."));
        }
        return List.copyOf(refusals);
    }

    /** Registers a guest; gives the number of the registration. */
    public String register(GuestRegistration registration) {
        Meeting meeting = holdToCome(registration.meeting());
        return meetings.insert(meeting.number(), registration.guest(), clock.instant());
    }

    /** A registration by its number; empty when there is none, or when it was struck from the list of guests. */
    @Transactional(readOnly = true)
    public Optional<Registration> registration(String number) {
        return meetings.registration(number);
    }

    /** Strikes a guest from the list; nothing happens to one who was struck before. */
    public void strike(String registration) {
        meetings.strike(registration);
    }

    /**
     * The calendar entry of a meeting as it stands, with all its changes so far (RFC 5545).
     *
     * @param callTitle what its call is called, for people who look at their own calendar
     * @param attendee the address that it invites; null for nobody
     */
    @Transactional(readOnly = true)
    public String calendar(String number, String callTitle, Method method, String attendee) {
        return CalendarEntry.of(get(number), callTitle, method, attendee, clock.instant());
    }

    private static int next(Meeting meeting) {
        return meeting.state() == State.INVITED ? meeting.sequence() + 1 : meeting.sequence();
    }

    private static String over(Meeting meeting) {
        return switch (meeting.state()) {
            case CANCELLED -> "Deze bijeenkomst gaat niet door.";
            case REPORTED -> "Deze bijeenkomst is al gehouden en heeft een verslag.";
            default -> "Deze bijeenkomst is al gehouden.";
        };
    }

    private Meeting hold(String number, State expected) {
        Meeting meeting = hold(number);
        if (meeting.state() != expected) {
            throw new IllegalStateException("Meeting %s is %s".formatted(meeting.number(), meeting.state()));
        }
        return meeting;
    }

    private Meeting holdToCome(String number) {
        Meeting meeting = hold(number);
        if (!meeting.state().toCome()) {
            throw new IllegalStateException("Meeting %s is %s".formatted(meeting.number(), meeting.state()));
        }
        return meeting;
    }

    /** Two people who act at once do so one after the other; what the second reads is what the first left. */
    private Meeting hold(String number) {
        String stored = get(number).number();
        meetings.lock(stored);
        return get(stored);
    }
}
