package be.pilootloket.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What staff fill in before the invitation leaves. Times are local to the meeting's zone; what is null was left empty.
 *
 * @param number the meeting
 * @param on its day; for a meeting of a roadmap the day as planned, since its plan moves it
 * @param from when it begins
 * @param until when it ends
 * @param place where
 * @param agenda its points; at least one is asked for a meeting of a roadmap
 * @param guests who is invited beside those it is for; may be empty
 * @param laidAt when staff were shown the guests so far: whoever registers after that is not on their list, and stays
 */
public record Preparation(
        String number,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String place,
        List<String> agenda,
        List<Guest> guests,
        Instant laidAt) {

    public Preparation {
        agenda = List.copyOf(agenda);
        guests = List.copyOf(guests);
    }
}
