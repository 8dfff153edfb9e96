package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.pilot.CoachDesk;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.programme.Invited;
import be.pilootloket.programme.Programme;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.ChangeKind;
import be.pilootloket.roadmap.DateChange;
import be.pilootloket.roadmap.Movement;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom we tell that dates changed, or that they did not after all. */
@Component
class ChangeCorrespondents implements Correspondents {

    private static final String STAFF = "staff";
    private static final String COORDINATOR = "coordinator";

    private final ChangeDesk changes;
    private final RoadmapDesk roadmaps;
    private final MeetingDesk meetings;
    private final PilotDesk pilots;
    private final CoachDesk coaches;
    private final CallDesk calls;
    private final CallAudience audience;
    private final Letterhead letterhead;

    ChangeCorrespondents(
            ChangeDesk changes,
            RoadmapDesk roadmaps,
            MeetingDesk meetings,
            PilotDesk pilots,
            CoachDesk coaches,
            CallDesk calls,
            CallAudience audience,
            Letterhead letterhead) {
        this.changes = changes;
        this.roadmaps = roadmaps;
        this.meetings = meetings;
        this.pilots = pilots;
        this.coaches = coaches;
        this.calls = calls;
        this.audience = audience;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.CHANGE);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String number) {
        DateChange change = changes.get(number);
        return switch (occasion) {
            case DEADLINE_MOVED -> audience.everyone(change.callCode()).toList();
            case DATES_CHANGED ->
                change.ofCall()
                        ? audienceOf(change)
                        : concerned(change)
                                .filter(pilot -> pilot.contactEmail() != null)
                                .map(pilot -> Addressee.of(pilot.contactName(), pilot.contactEmail()))
                                .toList();
            default -> List.of();
        };
    }

    @Override
    public Insiders inside(Occasion occasion, String number) {
        DateChange change = changes.get(number);
        return switch (occasion) {
            case DATES_CHANGED ->
                new Insiders(
                        change.ofCall() || toldByCalendar(change) ? Set.of(STAFF) : Set.of(STAFF, COORDINATOR),
                        concerned(change)
                                .map(pilot -> coaches.acting(pilot.number()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
            case CHANGE_REFUSED -> Insiders.groups(STAFF, COORDINATOR);
            default -> Insiders.groups(STAFF);
        };
    }

    @Override
    public Particulars particulars(Occasion occasion, String number) {
        DateChange change = changes.get(number);
        Map<String, Object> words = new HashMap<>();
        words.put("changeNumber", change.number());
        words.put("changeKind", change.kind().label());
        words.put("subject", subject(change));
        words.put("ofSession", change.ofCall() && !change.ofDeadline());
        words.put("reason", change.reason());
        words.put("remarks", change.remarks());
        words.put("lapsed", change.state() == DateChange.State.LAPSED);
        words.put("dates", dates(change));
        Programme programme = programme(change);
        words.put("deadline", programme.timeline().deadline().text());
        return letterhead.with(programme, words);
    }

    private static String subject(DateChange change) {
        return change.ofCall() ? change.callCode() : change.roadmap();
    }

    /** Whoever was told of the call knows the day of its info session; whoever has it in the calendar gets a new entry. */
    private List<Addressee> audienceOf(DateChange change) {
        return toldByCalendar(change)
                ? List.of()
                : audience.stakeholders(change.callCode()).toList();
    }

    private Programme programme(DateChange change) {
        return change.ofCall()
                ? calls.get(change.callCode()).definition()
                : roadmaps.get(change.roadmap()).programme();
    }

    /** The pilots whose dates moved and who do not hear of it by a renewed invitation. */
    private Stream<Pilot> concerned(DateChange change) {
        boolean ofStaff =
                meeting(change).filter(one -> one.invited() == Invited.STAFF).isPresent();
        if (change.ofCall() || ofStaff || toldByCalendar(change)) {
            return Stream.empty();
        }
        boolean some = change.kind() == ChangeKind.EXTEND && change.proposal().onlySome();
        return pilots.open(change.roadmap()).stream()
                .filter(pilot -> !some || change.proposal().pilots().contains(pilot.number()));
    }

    /** Whether those invited to the one meeting of this change get their invitation anew: that tells them. */
    private boolean toldByCalendar(DateChange change) {
        return meeting(change).filter(meeting -> meeting.invitedAt() != null).isPresent();
    }

    /** The meeting of a change that is about one; empty for any other. */
    private Optional<Meeting> meeting(DateChange change) {
        return change.kind() == ChangeKind.MOVE_MEETING || change.kind() == ChangeKind.CANCEL_MEETING
                ? meetings.find(subject(change) + "-" + change.proposal().milestone())
                : Optional.empty();
    }

    /** What people outside read of; a meeting of the staff alone is told to the staff. */
    private static List<String> dates(DateChange change) {
        List<Movement> announced =
                change.movements().stream().filter(Movement::announced).toList();
        return (announced.isEmpty() ? change.movements().stream().limit(1) : announced.stream())
                .map(ChangeCorrespondents::line)
                .toList();
    }

    private static String line(Movement movement) {
        String what = movement.whom() == null ? movement.what() : "%s (%s)".formatted(movement.what(), movement.whom());
        if (movement.becomes() == null) {
            return "%s: gaat niet door (was %s)".formatted(what, movement.was());
        }
        return movement.was() == null
                ? "%s: %s (nieuw)".formatted(what, movement.becomes())
                : "%s: %s (was %s)".formatted(what, movement.becomes(), movement.was());
    }
}
