package be.pilootloket.meeting;

import be.pilootloket.programme.EmailAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A meeting as people's calendars take it (RFC 5545, RFC 5546): always the same entry, which a change makes newer. What
 * people typed goes through the library only, which escapes line breaks and separators.
 */
final class CalendarEntry {

    /** RFC 5545, 3.1: in bytes of UTF-8, the line break left out. */
    private static final int LONGEST_LINE = 75;

    private CalendarEntry() {}

    /**
     * The entry as text.
     *
     * @param callTitle what the meeting belongs to: in a calendar nothing else says so
     * @param address whom it invites; a malformed one is left out, its message is refused anyhow
     * @param at when the entry was written
     */
    static String of(Meeting meeting, String callTitle, Method method, String address, Instant at) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Pilootloket//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(asked(method));
        calendar.add(zone(meeting));
        calendar.add(event(meeting, callTitle, method, address, at));
        return folded(calendar);
    }

    private static net.fortuna.ical4j.model.property.Method asked(Method method) {
        return switch (method) {
            case REQUEST -> ImmutableMethod.REQUEST;
            case CANCEL -> ImmutableMethod.CANCEL;
            case PUBLISH -> ImmutableMethod.PUBLISH;
        };
    }

    private static String folded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().lines().map(CalendarEntry::folded).collect(Collectors.joining());
    }

    /** The library folds by its own characters, and would tear one of two bytes or a pair of halves apart. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int letter : line.codePoints().toArray()) {
            int bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST_LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.appendCodePoint(letter);
            length += bytes;
        }
        return folded.append("\r\n").toString();
    }

    /** Without it a calendar would have to know our zone by its name (RFC 5545, 3.6.5). */
    private static VTimeZone zone(Meeting meeting) {
        return TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(meeting.zone().getId())
                .getVTimeZone();
    }

    private static VEvent event(Meeting meeting, String callTitle, Method method, String address, Instant at) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(meeting)));
        event.add(new DtStamp(at));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStart<>(local(meeting, meeting.from())));
        event.add(new DtEnd<>(local(meeting, meeting.until())));
        event.add(new Summary(meeting.title() + ": " + callTitle));
        if (method != Method.CANCEL || meeting.state() == State.CANCELLED) {
            event.add(status(method));
        }
        event.add(new Organizer(mail(meeting.organiser())));
        if (meeting.place() != null) {
            event.add(new Location(meeting.place()));
        }
        if (!meeting.agenda().isEmpty()) {
            event.add(new Description("- " + String.join("\n- ", meeting.agenda())));
        }
        if (EmailAddress.fault(address).isEmpty()) {
            event.add(attendee(address));
        }
        return event;
    }

    /** The same for as long as the meeting exists, whatever moves. */
    private static String uid(Meeting meeting) {
        return meeting.number() + "@"
                + meeting.organiser().substring(meeting.organiser().lastIndexOf('@') + 1);
    }

    private static ZonedDateTime local(Meeting meeting, LocalTime time) {
        return meeting.on().atTime(time).atZone(meeting.zone());
    }

    /** Who alone is not expected any more gets a cancellation without a state: the meeting goes on (RFC 5546, 3.2.5). */
    private static Status status(Method method) {
        return method == Method.CANCEL ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private static Attendee attendee(String address) {
        Attendee attendee = new Attendee(mail(address));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    private static URI mail(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("No address for a calendar", malformed);
        }
    }
}
