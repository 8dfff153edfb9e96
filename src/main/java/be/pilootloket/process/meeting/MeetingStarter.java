package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.meeting.State;
import be.pilootloket.process.engine.Reschedule;
import be.pilootloket.programme.DutchTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about meetings. */
@Service
@Transactional
public class MeetingStarter {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MeetingDesk meetings;
    private final MeetingFacts facts;
    private final Reschedule reschedule;

    MeetingStarter(
            RuntimeService runtime,
            TaskService tasks,
            MeetingDesk meetings,
            MeetingFacts facts,
            Reschedule reschedule) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.meetings = meetings;
        this.facts = facts;
        this.reschedule = reschedule;
    }

    /**
     * Lets a meeting's timers and due dates follow what {@link MeetingDesk} says of it now, and those invited hear when
     * their calendar entry is out of date; one that was cancelled meanwhile is stopped. A meeting whose turn has not come
     * yet needs nothing: it looks at its date when it begins.
     */
    public void follow(String number) {
        Meeting meeting = meetings.get(number);
        if (meeting.state() == State.CANCELLED) {
            cancel(number);
            return;
        }
        for (ProcessInstance instance : instances(meeting.number())) {
            reschedule.follow(instance.getId(), facts.dates(meeting));
            refresh(instance, meeting);
            if (outOfDate(instance, meeting)) {
                tell(meeting.number(), MeetingProcess.MEETING_MOVED);
            }
        }
    }

    /** Stops a meeting that {@link MeetingDesk#cancel} has cancelled; who was invited or registered hears of it. */
    public void cancel(String number) {
        Meeting meeting = meetings.get(number);
        boolean expected = meeting.invitedAt() != null || !meeting.guests().isEmpty();
        instances(meeting.number())
                .forEach(instance -> runtime.setVariable(instance.getId(), MeetingProcess.INVITED, expected));
        tell(meeting.number(), MeetingProcess.MEETING_CANCELLED);
    }

    /**
     * Lets the people of a roadmap's meetings follow who its pilots and coaches are now, where the invitation has left:
     * who comes in is invited, who no longer belongs loses the entry. A meeting whose invitation is still to come invites
     * the right people anyhow.
     */
    public void peopleChanged(String roadmap) {
        meetings.of(roadmap).stream()
                .filter(meeting -> meeting.state() == State.INVITED)
                .forEach(meeting -> tell(meeting.number(), MeetingProcess.PEOPLE_CHANGED));
    }

    /** A form that was laid before the meeting moved would bring back the old hours. */
    private void refresh(ProcessInstance instance, Meeting meeting) {
        Map<String, Object> moved = new HashMap<>();
        moved.put("on", meeting.on().toString());
        moved.put("from", DutchTime.hour(meeting.from()));
        moved.put("until", DutchTime.hour(meeting.until()));
        moved.put("place", meeting.place());
        moved.put("announcement", meeting.announcement());
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(MeetingProcess.PREPARE)
                .list()
                .forEach(task -> tasks.setVariables(task.getId(), moved));
    }

    private boolean outOfDate(ProcessInstance instance, Meeting meeting) {
        Integer known = (Integer) runtime.getVariable(instance.getId(), MeetingProcess.SEQUENCE);
        return meeting.state() == State.INVITED && meeting.sequence() > known;
    }

    private List<ProcessInstance> instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(MeetingProcess.KEY)
                .processInstanceBusinessKey(number)
                .list();
    }

    private void tell(String number, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll();
    }
}
