package be.pilootloket.correspondence;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.meeting.Registration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What we tell a guest who registers for a meeting. */
@Component
class GuestCorrespondents implements Correspondents {

    private final MeetingDesk meetings;
    private final MeetingWords words;

    GuestCorrespondents(MeetingDesk meetings, MeetingWords words) {
        this.meetings = meetings;
        this.words = words;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.GUEST);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String registration) {
        return meetings.registration(registration).stream()
                .map(Registration::guest)
                .map(MeetingCorrespondents::addressee)
                .toList();
    }

    @Override
    public Particulars particulars(Occasion occasion, String registration) {
        return words.particulars(meeting(registration).orElseThrow());
    }

    /** Nothing before the invitation: it brings the entry itself. */
    @Override
    public Optional<String> calendar(Occasion occasion, String registration, Addressee addressee) {
        return meeting(registration)
                .filter(meeting -> meeting.invitedAt() != null)
                .map(meeting -> meetings.calendar(meeting.number(), Method.REQUEST, addressee.address()));
    }

    private Optional<Meeting> meeting(String registration) {
        return meetings.registration(registration).map(Registration::meeting).map(meetings::get);
    }
}
