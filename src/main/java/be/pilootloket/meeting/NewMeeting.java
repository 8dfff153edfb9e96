package be.pilootloket.meeting;

import be.pilootloket.programme.Invited;
import be.pilootloket.programme.OutcomeKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A meeting to schedule. Times are local to the zone of the call's programme.
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
 * @param until when it ends, after {@code from}
 * @param place where; null while unknown (D11)
 * @param agenda its points, in Dutch; may be empty
 */
public record NewMeeting(
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
        String place,
        List<String> agenda) {

    public NewMeeting {
        agenda = List.copyOf(agenda);
    }
}
