package be.pilootloket.meeting;

import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A meeting as it stands now. Times are local to {@code zone}.
 *
 * @param number its number, such as {@code RZP-2019-T1-plenary-1}
 * @param callCode the call whose programme it belongs to
 * @param roadmap the roadmap's code; null for a meeting of the call itself
 * @param milestone the milestone's code, such as {@code plenary-1}
 * @param title its name as the source has it (D16), in Dutch
 * @param invited who it is for
 * @param outcome what it must leave behind
 * @param on its day
 * @param from when it begins
 * @param until when it ends
 * @param zone the zone of the programme when it was scheduled
 * @param organiser the mail address of the programme when it was scheduled
 * @param place where; null while unknown
 * @param agenda its points, in Dutch; may be empty
 * @param guests who is invited beside those it is for
 * @param state how far it is
 * @param sequence how often the calendar entry changed since the invitation
 * @param invitedAt when the invitation left; null before
 * @param heldAt when it began; null before
 * @param attendance how many people came; null before that is noted
 * @param present which of the expected organisations came
 * @param notes what the outcome form of {@link OutcomeKind#NOTES} keeps; null otherwise
 * @param outcomeRecordedAt when the outcome was recorded; null before
 * @param report the report as distributed; null before it is written
 * @param reportedAt when the report was written; null before
 * @param cancelReason why it does not take place; null otherwise
 */
public record Meeting(
        String number,
        String callCode,
        String roadmap,
        String milestone,
        String title,
        Invited invited,
        OutcomeKind outcome,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        ZoneId zone,
        String organiser,
        String place,
        List<String> agenda,
        List<Guest> guests,
        State state,
        int sequence,
        Instant invitedAt,
        Instant heldAt,
        Integer attendance,
        List<String> present,
        String notes,
        Instant outcomeRecordedAt,
        String report,
        Instant reportedAt,
        String cancelReason) {

    public Meeting {
        agenda = List.copyOf(agenda);
        guests = List.copyOf(guests);
        present = List.copyOf(present);
    }

    /** When it begins. */
    public Instant beginsAt() {
        return on.atTime(from).atZone(zone).toInstant();
    }

    /** When it ends. */
    public Instant endsAt() {
        return on.atTime(until).atZone(zone).toInstant();
    }

    /** Whether guests can still be registered for it: other zones (S38, S40), and whoever wants to hear of a call (S12). */
    public boolean openToGuests() {
        return (invited == Invited.PILOTS_AND_ZONES || invited == Invited.STAKEHOLDERS) && state.toCome();
    }

    /** Whether a guest is registered at this address. */
    public boolean expects(String email) {
        return guests.stream().anyMatch(guest -> guest.isAt(new Guest(null, email, null)));
    }

    /** Where and when, as one line in Dutch. */
    public String announcement() {
        return "%s, %s tot %s, %s"
                .formatted(
                        new DutchTime(zone).fullDate(on),
                        DutchTime.hour(from),
                        DutchTime.hour(until),
                        place == null ? "plaats nog niet bekend" : place);
    }
}
