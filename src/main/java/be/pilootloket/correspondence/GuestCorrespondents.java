package be.pilootloket.correspondence;

import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.Method;
import be.pilootloket.meeting.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What we tell a guest who registers for a meeting. */
@Component
class GuestCorrespondents implements Correspondents {

    private final MeetingDesk meetings;
    private final MeetingWords words;
    private final PersonalLinks links;
    private final Letterhead letterhead;

    GuestCorrespondents(MeetingDesk meetings, MeetingWords words, PersonalLinks links, Letterhead letterhead) {
        this.meetings = meetings;
        this.words = words;
        this.links = links;
        this.letterhead = letterhead;
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
        Meeting meeting = meeting(registration).orElseThrow();
        Particulars particulars = words.particulars(meeting);
        Map<String, Object> all = new HashMap<>(particulars.words());
        String token = links.issue(Purpose.SESSION_REGISTRATION, registration, meeting.endsAt());
        all.put("registrationPage", letterhead.forCandidates(Purpose.SESSION_REGISTRATION.pageOf(token)));
        return new Particulars(particulars.callCode(), particulars.sender(), particulars.senderAddress(), all);
    }

    /** Nothing before the invitation: it brings the entry itself. */
    @Override
    public Optional<String> calendar(Occasion occasion, String registration, Addressee addressee) {
        return meeting(registration)
                .filter(meeting -> meeting.invitedAt() != null)
                .map(meeting -> words.calendar(meeting, Method.REQUEST, addressee));
    }

    private Optional<Meeting> meeting(String registration) {
        return meetings.registration(registration).map(Registration::meeting).map(meetings::get);
    }
}
