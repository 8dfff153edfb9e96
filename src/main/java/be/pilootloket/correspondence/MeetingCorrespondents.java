package be.pilootloket.correspondence;

import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom we tell about a meeting: those it is for, their coaches, and the guests. */
@Component
class MeetingCorrespondents implements Correspondents {

    private static final String STAFF = "staff";
    private static final String COORDINATOR = "coordinator";

    private final MeetingDesk meetings;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final Messages messages;
    private final CallAudience audience;
    private final MeetingWords words;

    MeetingCorrespondents(
            MeetingDesk meetings,
            PilotDesk pilots,
            CoachDesk coaches,
            Messages messages,
            CallAudience audience,
            MeetingWords words) {
        this.meetings = meetings;
        this.pilots = pilots;
        this.coaches = coaches;
        this.messages = messages;
        this.audience = audience;
        this.words = words;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.MEETING);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String number) {
        Meeting meeting = meetings.get(number);
        Stream<Addressee> own = uninvited(meeting)
                ? Stream.of()
                : switch (meeting.invited()) {
                    case STAFF -> Stream.of();
                    case PILOTS, PILOTS_AND_ZONES -> contacts(meeting);
                    case STAKEHOLDERS ->
                        occasion == Occasion.MEETING_REPORTED
                                ? audience.everyone(meeting.callCode())
                                : audience.stakeholders(meeting.callCode());
                };
        return Stream.concat(own, meeting.guests().stream().map(MeetingCorrespondents::addressee))
                .toList();
    }

    @Override
    public Insiders inside(Occasion occasion, String number) {
        Meeting meeting = meetings.get(number);
        if (uninvited(meeting)) {
            return Insiders.NOBODY;
        }
        return switch (meeting.invited()) {
            case STAFF -> Insiders.groups(STAFF, COORDINATOR);
            case PILOTS, PILOTS_AND_ZONES -> new Insiders(Set.of(COORDINATOR), coachesOf(meeting));
            case STAKEHOLDERS -> Insiders.NOBODY;
        };
    }

    /**
     * Who came in has no entry yet; who fell out has one and is not expected any more. Whoever stands under one name in
     * both has a corrected address. Guests who register later get the entry with their registration.
     */
    @Override
    public List<Addressee> told(Occasion occasion, String number, List<Addressee> everyone) {
        if (occasion != Occasion.MEETING_JOINED && occasion != Occasion.MEETING_LEFT) {
            return everyone;
        }
        List<Addressee> holding = messages.holdingEntry(number);
        Stream<Addressee> guests = meetings.get(number).guests().stream().map(MeetingCorrespondents::addressee);
        List<Addressee> in = without(everyone, Stream.concat(holding.stream(), guests), Addressee::isAt);
        List<Addressee> out = without(holding, everyone.stream(), Addressee::isAt);
        return occasion == Occasion.MEETING_JOINED
                ? without(in, out.stream(), Addressee::isNamed)
                : without(out, in.stream(), Addressee::isNamed);
    }

    @Override
    public Particulars particulars(Occasion occasion, String number) {
        return words.particulars(meetings.get(number));
    }

    @Override
    public Optional<String> calendar(Occasion occasion, String number, Addressee addressee) {
        return switch (occasion) {
            case MEETING_INVITED, MEETING_JOINED, MEETING_APPROACHING, MEETING_MOVED ->
                Optional.of(words.calendar(meetings.get(number), Method.REQUEST, addressee));
            case MEETING_LEFT -> Optional.of(words.calendar(meetings.get(number), Method.CANCEL, addressee));
            case MEETING_CANCELLED ->
                uninvited(meetings.get(number))
                        ? Optional.empty()
                        : Optional.of(words.calendar(meetings.get(number), Method.CANCEL, addressee));
            default -> Optional.empty();
        };
    }

    static Addressee addressee(Guest guest) {
        return Addressee.of(guest.organisation(), guest.email());
    }

    private static List<Addressee> without(
            List<Addressee> some, Stream<Addressee> others, BiPredicate<Addressee, Addressee> same) {
        List<Addressee> out = others.toList();
        return some.stream()
                .filter(one -> out.stream().noneMatch(other -> same.test(one, other)))
                .toList();
    }

    /** Before the invitation only the guests who registered know of a meeting. */
    private static boolean uninvited(Meeting meeting) {
        return meeting.cancelReason() != null && meeting.invitedAt() == null;
    }

    private Stream<Addressee> contacts(Meeting meeting) {
        return pilots(meeting)
                .filter(pilot -> pilot.contactEmail() != null)
                .map(pilot -> Addressee.of(
                        Objects.requireNonNullElse(pilot.contactName(), pilot.name()), pilot.contactEmail()));
    }

    /** Who does the coach's work on the day of the meeting: whoever is absent today may be back by then. */
    private Set<String> coachesOf(Meeting meeting) {
        return pilots(meeting)
                .map(pilot -> coaches.acting(pilot.number(), meeting.on()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Stream<Pilot> pilots(Meeting meeting) {
        return meeting.roadmap() == null
                ? Stream.of()
                : pilots.ofRoadmap(meeting.roadmap()).stream().filter(pilot -> pilot.stoppedOn() == null);
    }
}
