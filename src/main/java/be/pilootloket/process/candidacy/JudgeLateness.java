package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Lateness;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The decision-maker says whether a late candidacy is taken all the same. */
@Component
class JudgeLateness implements TaskDesk {

    private final CandidacyDesk candidacies;
    private final AdmissibilityDesk admissibility;
    private final DossierForm form;
    private final OwnOrganisation own;

    JudgeLateness(CandidacyDesk candidacies, AdmissibilityDesk admissibility, DossierForm form, OwnOrganisation own) {
        this.own = own;
        this.candidacies = candidacies;
        this.admissibility = admissibility;
        this.form = form;
    }

    @Override
    public void lay(DelegateTask task) {
        String channel = candidacies.get(DossierForm.number(task)).channel().label();
        form.layTables(task);
        form.laySummary(task).put("channelText", (Object) channel);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Lateness lateness = new Lateness(DossierForm.number(task), typed.yesOrNo("verdict"), typed.text("reason"));
        InputRefused.ifAny(own.refusals("verdict", typed.by(), List.of(candidacies.get(lateness.number()))));
        InputRefused.ifAny(typed.refusals(admissibility.refusals(lateness)));
        admissibility.decide(lateness, typed.by());
        task.setVariable(CandidacyProcess.LATE_ACCEPTED, lateness.accepted());
    }
}
