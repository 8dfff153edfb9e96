package be.pilootloket.process;

import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Release;
import be.pilootloket.process.correspondence.DeliveryStarter;
import java.util.Map;

/** The two people without whom no letter leaves. */
@Player
public class SendingRoom {

    public static final String REVIEW = "userTask_reviewLetters";
    public static final String RELEASE = "userTask_releaseLetters";

    private final Story story;
    private final DispatchDesk dispatches;
    private final DeliveryStarter deliveries;

    SendingRoom(Story story, DispatchDesk dispatches, DeliveryStarter deliveries) {
        this.story = story;
        this.dispatches = dispatches;
        this.deliveries = deliveries;
    }

    /** The number of the call's newest dispatch. */
    public String newest(String callCode) {
        return dispatches.of(callCode).stream()
                .reduce((older, newer) -> newer)
                .map(Dispatch::number)
                .orElseThrow();
    }

    /** Lets every letter leave that can, and does the work that follows. */
    public void release(String callCode) {
        approve(callCode);
        story.work();
    }

    /** Two people say that every letter may leave that can be drafted; the work that follows is still to do. */
    public void approve(String callCode) {
        story.work();
        for (Dispatch dispatch : dispatches.of(callCode)) {
            if (story.tasks(dispatch.number()).contains(REVIEW)) {
                story.fill("staff", dispatch.number(), REVIEW, Map.of("looked", true));
                story.work();
                story.fill("decision-maker", dispatch.number(), RELEASE, Map.of("verdict", "yes"));
            }
        }
    }

    /** Releases without a form, and starts each delivery; none has been tried yet. */
    public void start(String callCode) {
        String number = newest(callCode);
        dispatches.review(number, "staff");
        dispatches.release(new Release(number, "decision-maker", true, null));
        dispatches.takeForMail(number).forEach(deliveries::start);
    }
}
