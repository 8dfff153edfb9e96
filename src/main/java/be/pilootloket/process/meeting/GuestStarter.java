package be.pilootloket.process.meeting;

import be.pilootloket.meeting.GuestRegistration;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about guests who register themselves. */
@Service
@Transactional
public class GuestStarter {

    private final RuntimeService runtime;
    private final MeetingDesk meetings;

    GuestStarter(RuntimeService runtime, MeetingDesk meetings) {
        this.runtime = runtime;
        this.meetings = meetings;
    }

    /**
     * Registers a guest and lets the confirmation leave, both or neither. Ask {@link
     * MeetingDesk#refusals(GuestRegistration)} first.
     */
    public void start(GuestRegistration registration) {
        String number = meetings.register(registration);
        Meeting meeting = meetings.get(registration.meeting());
        // Behind the start event: its listener registers what a person typed into the start form.
        runtime.createProcessInstanceByKey(MeetingProcess.REGISTER_GUEST)
                .businessKey(number)
                .setVariables(Map.of("callCode", meeting.callCode(), MeetingProcess.GUEST, number))
                .startAfterActivity(MeetingProcess.GUEST_PRESENTED)
                .execute();
    }
}
