package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.Reply;
import be.pilootloket.meeting.ReplyDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Invited;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a meeting is expected to see, by name, and what they answered to the invitation. */
@Component
class Expected {

    private final PilotDesk pilots;
    private final ReplyDesk replies;

    Expected(PilotDesk pilots, ReplyDesk replies) {
        this.pilots = pilots;
        this.replies = replies;
    }

    /** @param address where it is written to; null when nobody knows */
    private record Invitee(String name, String address) {

        private boolean gave(Reply reply) {
            return address != null && address.strip().equalsIgnoreCase(reply.attendee());
        }
    }

    /** The pilots that did not stop, where the meeting is for them, and the guests. */
    List<String> at(Meeting meeting) {
        return invitees(meeting).map(Invitee::name).distinct().toList();
    }

    /** The same to choose from, each with its answer beside its name. */
    List<Map<String, Object>> options(Meeting meeting) {
        List<Invitee> invitees = invitees(meeting).toList();
        List<Reply> given = replies.of(meeting.number());
        return invitees.stream()
                .map(Invitee::name)
                .distinct()
                .map(name -> Map.<String, Object>of("label", labelled(name, invitees, given), "value", name))
                .toList();
    }

    /** The answers of who is expected under no name here, such as a coach or somebody who follows the call. */
    List<String> otherAnswers(Meeting meeting) {
        List<Invitee> invitees = invitees(meeting).toList();
        return replies.of(meeting.number()).stream()
                .filter(reply -> invitees.stream().noneMatch(invitee -> invitee.gave(reply)))
                .map(reply -> reply.attendee() + ": " + reply.answer().label())
                .toList();
    }

    private Stream<Invitee> invitees(Meeting meeting) {
        Stream<Pilot> own = meeting.roadmap() == null || meeting.invited() == Invited.STAFF
                ? Stream.of()
                : pilots.ofRoadmap(meeting.roadmap()).stream().filter(pilot -> pilot.stoppedOn() == null);
        return Stream.concat(
                own.map(pilot -> new Invitee(pilot.name(), pilot.contactEmail())),
                meeting.guests().stream().map(guest -> new Invitee(guest.organisation(), guest.email())));
    }

    /** Several people may come for one organisation: then each of their answers stands there. */
    private static String labelled(String name, List<Invitee> invitees, List<Reply> given) {
        String answers = given.stream()
                .filter(reply ->
                        invitees.stream().anyMatch(invitee -> invitee.name().equals(name) && invitee.gave(reply)))
                .map(reply -> reply.answer().label())
                .collect(Collectors.joining(", "));
        return answers.isEmpty() ? name : "%s (%s)".formatted(name, answers);
    }
}
