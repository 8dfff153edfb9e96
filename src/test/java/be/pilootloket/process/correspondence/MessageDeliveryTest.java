package be.pilootloket.process.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.MessageState;
import be.pilootloket.correspondence.Occasion;
import be.pilootloket.correspondence.PostOffice;
import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class MessageDeliveryTest {

    @Autowired
    private CallDesk calls;

    @Autowired
    private PostOffice post;

    @Autowired
    private DeliveryStarter delivery;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private GreenMail mailServer;

    @Test
    void deliversAMessage() {
        MessageId id = start("ontvanger@logo.example");

        runJobs(id);

        assertThat(post.get(id).state()).isEqualTo(MessageState.SENT);
        assertThat(mailServer.getReceivedMessagesForDomain("ontvanger@logo.example"))
                .hasSize(1);
        assertThat(running(id)).isZero();
    }

    @Test
    void asksStaffForABetterAddress() {
        MessageId id = start("geen adres");
        runJobs(id);
        assertThat(post.get(id).state()).isEqualTo(MessageState.REFUSED);

        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(id.value()).singleResult();
        assertThat(tasks.getVariable(task.getId(), "address")).isEqualTo("geen adres");
        tasks.complete(task.getId(), Map.of("resolution", "resend", "newAddress", "beter@logo.example"));
        runJobs(id);

        assertThat(post.get(id).state()).isEqualTo(MessageState.SENT);
        assertThat(running(id)).isZero();
    }

    private MessageId start(String address) {
        if (calls.find("RZP-2019").isEmpty()) {
            calls.open(new Opening("RZP-2019", "staff"));
        }
        MessageId id = post.draft(Occasion.SELECTION_DUE, "RZP-2019", List.of(Addressee.of("Beslisser", address)))
                .get(0);
        delivery.start(id);
        return id;
    }

    private void runJobs(MessageId id) {
        for (List<Job> jobs = jobs(id); !jobs.isEmpty(); jobs = jobs(id)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(MessageId id) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    private long running(MessageId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .count();
    }
}
