package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.DraftEdit;
import be.pilootloket.candidacy.DraftSubmission;
import be.pilootloket.candidacy.NewDraft;
import be.pilootloket.programme.Refusal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we ask of the engine about applications that candidates prepare. */
@Service
@Transactional
public class DraftStarter {

    /** Who registers what candidates hand in themselves. */
    public static final String WEBSITE = "website";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final DraftDesk drafts;
    private final CandidacyStarter candidacies;
    private final AdmissibilityDesk admissibility;

    DraftStarter(
            RuntimeService runtime,
            ManagementService management,
            DraftDesk drafts,
            CandidacyStarter candidacies,
            AdmissibilityDesk admissibility) {
        this.runtime = runtime;
        this.management = management;
        this.drafts = drafts;
        this.candidacies = candidacies;
        this.admissibility = admissibility;
    }

    /** Begins an application and lets its link be mailed, both or neither. Ask {@link DraftDesk#refusals(NewDraft)} first. */
    public Draft start(NewDraft wanted) {
        Draft draft = drafts.start(wanted);
        runtime.startProcessInstanceByKey(
                DraftProcess.KEY,
                draft.id(),
                Map.of(
                        CandidacyProcess.CALL_CODE, draft.callCode(),
                        DraftProcess.DISCARDS_AT, Date.from(drafts.keptUntil(draft))));
        return draft;
    }

    /** Keeps what was typed; nothing of it when there are refusals. */
    public List<Refusal> save(DraftEdit edit) {
        List<Refusal> refusals = drafts.refusals(edit);
        if (refusals.isEmpty()) {
            drafts.save(edit);
        }
        return refusals;
    }

    /**
     * Makes a candidacy of a draft, once: whoever asks again finds it submitted.
     *
     * @return why it was not taken; empty when it is a candidacy now
     */
    public List<Refusal> submit(DraftSubmission submission) {
        List<Refusal> refusals = drafts.refusals(submission);
        Draft draft = drafts.find(submission.id()).orElse(null);
        if (draft == null || draft.submitted()) {
            return draft == null ? refusals : List.of();
        }
        if (refusals.isEmpty()) {
            String number = candidacies.start(drafts.candidacy(draft, submission.receivedAt()), WEBSITE);
            drafts.submitted(draft.id(), number);
            admissibility.check(number);
        }
        return refusals;
    }

    /** Mails the links of the open drafts of this address anew, once an hour; nothing happens when there are none. */
    public void linkAsked(String callCode, String email) {
        drafts.linksAsked(callCode, email).forEach(draft -> tell(draft, DraftProcess.LINK_ASKED));
    }

    /** Reminds the holders of drafts that the deadline approaches. */
    public void deadlineApproaching(String callCode) {
        drafts.unsent(callCode).forEach(draft -> tell(draft, DraftProcess.CHASED));
    }

    /** Keeps the drafts of a call as long as its deadline now says. */
    public void deadlineMoved(String callCode) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(DraftProcess.KEY)
                .variableValueEquals(CandidacyProcess.CALL_CODE, callCode)
                .unlimitedList()
                .forEach(instance -> drafts.find(instance.getBusinessKey())
                        .ifPresent(draft -> keep(instance.getId(), Date.from(drafts.keptUntil(draft)))));
    }

    private void keep(String instance, Date discardsAt) {
        runtime.setVariable(instance, DraftProcess.DISCARDS_AT, discardsAt);
        management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(DraftProcess.KEPT)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), discardsAt));
    }

    private void tell(Draft draft, String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(draft.id())
                .correlateAll();
    }
}
