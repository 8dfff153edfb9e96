package be.pilootloket.process.meeting;

import be.pilootloket.call.CallDesk;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.State;
import be.pilootloket.programme.RoadmapDates;
import be.pilootloket.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts that a meeting's process carries, by where the meeting stands now. */
@Component
class MeetingFacts {

    /** How many days before a meeting its agenda should be ready, so that the invitation comes two weeks before. */
    private static final int READY_BEFORE = 14;

    private final MeetingDesk meetings;
    private final CallDesk calls;
    private final WorkingDays workingDays;
    private final Clock clock;

    MeetingFacts(MeetingDesk meetings, CallDesk calls, WorkingDays workingDays, Clock clock) {
        this.meetings = meetings;
        this.calls = calls;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When an instance begins; every fact exists from then on, also for a meeting that is skipped. */
    Map<String, Object> atTheStart(String number) {
        Map<String, Object> facts = new HashMap<>();
        Optional<Meeting> meeting = meetings.find(number).filter(found -> found.state() != State.CANCELLED);
        facts.put(MeetingProcess.MEETING, number);
        facts.put(MeetingProcess.IN_PLAN, meeting.isPresent());
        facts.put(MeetingProcess.INVITED, false);
        facts.put(MeetingProcess.SEQUENCE, 0);
        facts.put(MeetingProcess.OUTCOME_FORM, null);
        meeting.ifPresent(found -> {
            facts.put(
                    MeetingProcess.OUTCOME_FORM,
                    "record-outcome-" + found.outcome().code());
            facts.putAll(dates(found));
        });
        return facts;
    }

    /** Its dates, and whether a reminder is still to come. */
    Map<String, Object> dates(Meeting meeting) {
        RoadmapDates dates = new RoadmapDates(calls.programme(meeting.callCode()), workingDays);
        Instant remindsAt = dates.remindsAt(meeting.on());
        Map<String, Object> facts = new HashMap<>();
        facts.put(MeetingProcess.AGENDA_AT, Date.from(dates.agendaAt(meeting.on())));
        facts.put(
                MeetingProcess.PREPARES_BY,
                Date.from(dates.outcomeDueAt(meeting.on().minusDays(READY_BEFORE))));
        facts.put(MeetingProcess.REMINDS_AT, Date.from(remindsAt));
        facts.put(MeetingProcess.MEETS_AT, Date.from(meeting.beginsAt()));
        facts.put(MeetingProcess.OUTCOME_DUE_AT, Date.from(dates.outcomeDueAt(meeting.on())));
        facts.put(MeetingProcess.REPORT_DUE_AT, Date.from(dates.reportDueAt(meeting.on())));
        facts.put(MeetingProcess.TO_REMIND, remindsAt.isAfter(clock.instant()));
        return facts;
    }
}
