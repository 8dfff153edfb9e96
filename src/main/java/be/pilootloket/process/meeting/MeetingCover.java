package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.Sheet;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What every task of a meeting shows first: which meeting it is, where and when. */
final class MeetingCover {

    private MeetingCover() {}

    /** The meeting that a task is about. */
    static Meeting of(DelegateTask task, MeetingDesk meetings) {
        return meetings.get((String) task.getVariable(MeetingProcess.MEETING));
    }

    /** Lays which meeting it is, where and when. */
    static Meeting lay(DelegateTask task, MeetingDesk meetings) {
        Meeting meeting = of(task, meetings);
        task.setDescription(meeting.title());
        Sheet.of(task).put("meetingTitle", meeting.title()).put("announcement", meeting.announcement());
        return meeting;
    }
}
