package be.pilootloket.meeting;

import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The stored meetings and their guests. */
@Repository
class Meetings {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final Pattern REGISTRATION = Pattern.compile("(.+)-G(\\d{1,18})");

    private final JdbcClient jdbc;
    private final Whole whole;

    Meetings(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    Optional<Meeting> find(String number) {
        return jdbc.sql("select * from meeting where upper(number) = upper(:number)")
                .param("number", number)
                .query((row, at) -> meeting(row, guestsOf(row.getString("number"))))
                .optional();
    }

    List<Meeting> of(String roadmap) {
        Map<String, List<Guest>> guests = guestsOfAll(roadmap);
        return jdbc.sql("select * from meeting where roadmap = :roadmap order by held_on, held_from, number")
                .param("roadmap", roadmap)
                .query((row, at) -> meeting(row, guests.getOrDefault(row.getString("number"), List.of())))
                .list();
    }

    /** Holds the meeting's row until the transaction ends. */
    void lock(String number) {
        jdbc.sql("select number from meeting where number = :number for update")
                .param("number", number)
                .query(String.class)
                .single();
    }

    void insert(NewMeeting meeting, ZoneId zone, String organiser) {
        jdbc.sql("""
                        insert into meeting (number, call_code, roadmap, milestone, title, invited, outcome, held_on,
                          held_from, held_until, zone, organiser, place, agenda, state, sequence, present)
                        values (:number, :callCode, :roadmap, :milestone, :title, :invited, :outcome, :on,
                          :from, :until, :zone, :organiser, :place, :agenda, 'PLANNED', 0, '[]')""")
                .param("number", meeting.number())
                .param("callCode", meeting.callCode())
                .param("roadmap", meeting.roadmap())
                .param("milestone", meeting.milestone())
                .param("title", meeting.title())
                .param("invited", meeting.invited().name())
                .param("outcome", meeting.outcome().name())
                .param("on", meeting.on())
                .param("from", meeting.from())
                .param("until", meeting.until())
                .param("zone", zone.getId())
                .param("organiser", organiser)
                .param("place", meeting.place())
                .param("agenda", whole.write(meeting.agenda()))
                .update();
    }

    void when(String number, LocalDate on, LocalTime from, LocalTime until, String place, int sequence) {
        jdbc.sql("""
                        update meeting
                        set held_on = :on, held_from = :from, held_until = :until, place = :place, sequence = :sequence
                        where number = :number""")
                .param("number", number)
                .param("on", on)
                .param("from", from)
                .param("until", until)
                .param("place", place)
                .param("sequence", sequence)
                .update();
    }

    void agenda(String number, List<String> agenda) {
        set(number, "agenda", whole.write(agenda));
    }

    /** Whoever stays keeps the number of the registration; who came after the list was laid was struck by nobody. */
    void guests(String number, List<Guest> guests, Instant laidAt, Instant at) {
        for (Guest known : guestsBefore(number, laidAt)) {
            if (guests.stream().noneMatch(known::isAt)) {
                jdbc.sql("delete from meeting_guest where meeting = :number and email = :email")
                        .param("number", number)
                        .param("email", known.email())
                        .update();
            }
        }
        guests.forEach(guest -> put(number, guest, at));
    }

    private void put(String number, Guest guest, Instant at) {
        Optional<Guest> known = guestsOf(number).stream().filter(guest::isAt).findFirst();
        if (known.isEmpty()) {
            insert(number, guest, at);
            return;
        }
        jdbc.sql("""
                        update meeting_guest set organisation = :organisation, zone = :zone
                        where meeting = :number and email = :email""")
                .param("number", number)
                .param("organisation", guest.organisation().strip())
                .param("email", known.get().email())
                .param("zone", guest.zone())
                .update();
    }

    /** Gives the number of the registration. */
    String insert(String number, Guest guest, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into meeting_guest (meeting, organisation, email, zone, registered_at)
                        values (:number, :organisation, :email, :zone, :at)""")
                .param("number", number)
                .param("organisation", guest.organisation().strip())
                .param("email", guest.email().strip())
                .param("zone", guest.zone())
                .param("at", Moments.bind(at))
                .update(key, "id");
        return registration(number, key.getKeyAs(Number.class).longValue());
    }

    Optional<Registration> registration(String registration) {
        Matcher number = REGISTRATION.matcher(registration);
        return number.matches()
                ? jdbc.sql("select * from meeting_guest where id = :id and meeting = :meeting")
                        .param("id", Long.valueOf(number.group(2)))
                        .param("meeting", number.group(1))
                        .query((row, at) -> new Registration(registration, row.getString("meeting"), guest(row)))
                        .optional()
                : Optional.empty();
    }

    void strike(String registration) {
        Matcher number = REGISTRATION.matcher(registration);
        if (number.matches()) {
            jdbc.sql("delete from meeting_guest where id = :id and meeting = :meeting")
                    .param("id", Long.valueOf(number.group(2)))
                    .param("meeting", number.group(1))
                    .update();
        }
    }

    private static String registration(String meeting, long id) {
        return meeting + "-G" + id;
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(row.getString("organisation"), row.getString("email"), row.getString("zone"));
    }

    void invited(String number, Instant at) {
        advance(number, State.INVITED, "invited_at", at);
    }

    void held(String number, Instant at) {
        advance(number, State.HELD, "held_at", at);
    }

    void attended(Attendance attendance) {
        set(attendance.number(), "attendance", attendance.count());
        set(attendance.number(), "present", whole.write(attendance.present()));
    }

    void notes(Notes notes) {
        set(notes.number(), "notes", notes.text());
    }

    void outcomeRecorded(String number, Instant at) {
        set(number, "outcome_recorded_at", Moments.bind(at));
    }

    void reported(Report report, Instant at) {
        set(report.number(), "report", report.text());
        advance(report.number(), State.REPORTED, "reported_at", at);
    }

    void cancelled(String number, String reason, int sequence) {
        set(number, "cancel_reason", reason);
        set(number, "sequence", sequence);
        set(number, "state", State.CANCELLED.name());
    }

    private void advance(String number, State state, String column, Instant at) {
        set(number, "state", state.name());
        set(number, column, Moments.bind(at));
    }

    private void set(String number, String column, Object value) {
        jdbc.sql("update meeting set " + column + " = :value where number = :number")
                .param("number", number)
                .param("value", value)
                .update();
    }

    private Meeting meeting(ResultSet row, List<Guest> guests) throws SQLException {
        return new Meeting(
                row.getString("number"),
                row.getString("call_code"),
                row.getString("roadmap"),
                row.getString("milestone"),
                row.getString("title"),
                Invited.valueOf(row.getString("invited")),
                OutcomeKind.valueOf(row.getString("outcome")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("held_from", LocalTime.class),
                row.getObject("held_until", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getString("organiser"),
                row.getString("place"),
                whole.read(row.getString("agenda"), TEXTS),
                guests,
                State.valueOf(row.getString("state")),
                row.getInt("sequence"),
                Moments.read(row, "invited_at"),
                Moments.read(row, "held_at"),
                row.getObject("attendance", Integer.class),
                whole.read(row.getString("present"), TEXTS),
                row.getString("notes"),
                Moments.read(row, "outcome_recorded_at"),
                row.getString("report"),
                Moments.read(row, "reported_at"),
                row.getString("cancel_reason"));
    }

    private List<Guest> guestsOf(String number) {
        return jdbc.sql("select organisation, email, zone from meeting_guest where meeting = :number order by id")
                .param("number", number)
                .query((row, at) -> guest(row))
                .list();
    }

    /** By the number of the meeting: a roadmap is read often, and asks for them once. */
    private Map<String, List<Guest>> guestsOfAll(String roadmap) {
        Map<String, List<Guest>> guests = new HashMap<>();
        jdbc.sql("""
                        select guest.* from meeting_guest guest join meeting on meeting.number = guest.meeting
                        where meeting.roadmap = :roadmap order by guest.id""").param("roadmap", roadmap).query(row -> {
            guests.computeIfAbsent(row.getString("meeting"), number -> new ArrayList<>())
                    .add(guest(row));
        });
        return guests;
    }

    private List<Guest> guestsBefore(String number, Instant at) {
        return jdbc.sql("""
                        select organisation, email, zone from meeting_guest
                        where meeting = :number and registered_at < :at order by id""")
                .param("number", number)
                .param("at", Moments.bind(at))
                .query((row, index) -> guest(row))
                .list();
    }
}
