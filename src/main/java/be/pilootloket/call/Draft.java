package be.pilootloket.call;

import be.pilootloket.programme.Deadline;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Timeline;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What is typed when a call is defined. Dates and times are local to the programme's zone; whatever is null was left empty
 * and is refused, but for the info session.
 *
 * @param callCode the call
 * @param by the user id of who defines it
 * @param title its title in Dutch
 * @param publishesAt when it is published
 * @param infoSession the info session; null when there is none
 * @param closesOn the last day to apply
 * @param closesUntil the last minute of that day
 * @param selectsBy the last day for the selection
 * @param startsOn the day on which the pilots start
 * @param capacity how many pilots are selected at most
 * @param warningsSeen whether the author confirms the warnings that the form showed
 */
public record Draft(
        String callCode,
        String by,
        String title,
        LocalDateTime publishesAt,
        InfoSession infoSession,
        LocalDate closesOn,
        LocalTime closesUntil,
        LocalDate selectsBy,
        LocalDate startsOn,
        Integer capacity,
        boolean warningsSeen) {

    /** This definition as the draft would have it. */
    Programme of(Programme definition) {
        Timeline timeline = new Timeline(
                publishesAt,
                infoSession,
                new Deadline(closesOn, closesUntil, definition.zone()),
                selectsBy,
                startsOn,
                definition.timeline().workDay());
        return definition.withTitleAndCapacity(title.strip(), capacity).withTimeline(timeline);
    }
}
