package be.pilootloket.process.change;

import static be.pilootloket.process.assignment.Trajectory.ROADMAP;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.MessageSearch;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import be.pilootloket.process.Story;
import be.pilootloket.programme.Refusal;
import be.pilootloket.roadmap.ChangeDesk;
import be.pilootloket.roadmap.DateChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** The stretches of a change that every story walks: asked, proposed, confirmed, approved. */
@Player
class ChangePlay {

    static final String PROPOSE = "userTask_proposeChange";
    static final String CONFIRM = "userTask_confirmChange";
    static final String APPROVE = "userTask_approveChange";

    private final Story story;
    private final ChangeDesk changes;
    private final PostOffice post;
    private final IdentityService identity;

    ChangePlay(Story story, ChangeDesk changes, PostOffice post, IdentityService identity) {
        this.story = story;
        this.changes = changes;
        this.post = post;
        this.identity = identity;
    }

    /** Staff, one each with an address, so that messages to the group reach somebody. */
    void people() {
        if (identity.createUserQuery().userId("staff").count() == 0) {
            User user = identity.newUser("staff");
            user.setEmail("staff@agentschap.example");
            identity.saveUser(user);
        }
        if (identity.createGroupQuery().groupId("staff").count() == 0) {
            identity.saveGroup(identity.newGroup("staff"));
        }
        if (identity.createUserQuery().userId("staff").memberOfGroup("staff").count() == 0) {
            identity.createMembership("staff", "staff");
        }
    }

    /** The coordinator asks for other dates of the roadmap; gives the number of the change. */
    String asked(String kind) {
        return asked("coordinator", ROADMAP, kind);
    }

    String asked(String person, String code, String kind) {
        story.start(person, "change-dates", Map.of("code", code, "kind", kind, "reason", "Door corona."));
        List<DateChange> known = code.equals(Contest.CALL) ? changes.ofCall(code) : changes.ofRoadmap(code);
        return known.get(known.size() - 1).number();
    }

    /** Asked and proposed by the coordinator. */
    String proposed(String kind, Map<String, ?> typed) {
        String change = asked(kind);
        story.fill("coordinator", change, PROPOSE, typed);
        return change;
    }

    /** Asked, proposed and confirmed by the coordinator, who saw every warning. */
    String confirmed(String kind, Map<String, ?> typed) {
        String change = proposed(kind, typed);
        story.fill("coordinator", change, CONFIRM, Map.of("verdict", "yes", "warningsSeen", true));
        return change;
    }

    /** Everything up to and including its application. */
    String changed(String kind, Map<String, ?> typed) {
        String change = confirmed(kind, typed);
        story.fill("staff2", change, APPROVE, Map.of("verdict", "yes"));
        story.work();
        assertThat(changes.get(change).state()).isEqualTo(DateChange.State.APPLIED);
        return change;
    }

    String moved(String milestone, String on) {
        return changed("move-meeting", Map.of("milestone", milestone, "on", on));
    }

    /** The addresses that were told on this occasion of this change, sorted. */
    List<String> told(Occasion occasion, String change) {
        return post.search(new MessageSearch(null, occasion, null), 1000).stream()
                .filter(message -> change.equals(message.about()))
                .map(message -> message.address())
                .sorted()
                .toList();
    }

    /** What they read. */
    String body(Occasion occasion, String change) {
        return post.search(new MessageSearch(null, occasion, null), 1000).stream()
                .filter(message -> change.equals(message.about()))
                .map(message -> message.body())
                .findFirst()
                .orElseThrow();
    }

    /** The fields at which a task refuses what was typed. */
    List<String> refused(String person, String change, String task, Map<String, ?> typed) {
        return story.refused(person, change, task, new HashMap<>(typed)).stream()
                .map(Refusal::field)
                .toList();
    }
}
