package be.pilootloket.process.meeting;

import be.pilootloket.meeting.Guest;
import be.pilootloket.meeting.GuestRegistration;
import be.pilootloket.meeting.Meeting;
import be.pilootloket.meeting.MeetingDesk;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts an organisation of another zone on the list of a meeting (S38, S40). The business key is the registration's number. */
@Component
class RegisterGuest implements ExecutionListener {

    private final MeetingDesk meetings;

    RegisterGuest(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Typed typed = Typed.into(execution);
        GuestRegistration registration = new GuestRegistration(
                typed.text("meetingNumber"),
                new Guest(typed.text("organisation"), typed.text("email"), typed.text("zone")));
        InputRefused.ifAny(typed.refusals(meetings.refusals(registration)));
        typed.forget();
        String number = meetings.register(registration);
        Meeting meeting = meetings.get(registration.meeting());
        execution.setProcessBusinessKey(number);
        execution.setVariable("callCode", meeting.callCode());
        execution.setVariable(MeetingProcess.GUEST, number);
    }
}
