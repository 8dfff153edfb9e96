package be.pilootloket.process.candidacy;

import be.pilootloket.candidacy.Admissibility;
import be.pilootloket.candidacy.AdmissibilityDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Conclusion;
import be.pilootloket.candidacy.Judgement;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A dossier handler says whether a candidacy goes to the readers, and judges its optional partners. */
@Component
class CheckAdmissibility implements TaskDesk {

    private final CandidacyDesk candidacies;
    private final AdmissibilityDesk desk;
    private final DossierForm form;
    private final OwnOrganisation own;

    CheckAdmissibility(CandidacyDesk candidacies, AdmissibilityDesk desk, DossierForm form, OwnOrganisation own) {
        this.own = own;
        this.candidacies = candidacies;
        this.desk = desk;
        this.form = form;
    }

    @Override
    public void lay(DelegateTask task) {
        Candidacy candidacy = candidacies.get(DossierForm.number(task));
        Conclusion conclusion = candidacy.current().conclusion();
        form.layTables(task);
        form.laySummary(task)
                .put("conclusionText", (Object)
                        (conclusion == null ? null : "Rij " + conclusion.row() + ": " + conclusion.explanation()))
                .rows("lateness", form.lateness(candidacy))
                .rows("judgements", judgements(candidacy));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Admissibility admissibility = new Admissibility(
                DossierForm.number(task),
                typed.yesOrNo("verdict"),
                typed.text("reason"),
                typed.rows("judgements").stream()
                        .map(CheckAdmissibility::judgement)
                        .toList());
        InputRefused.ifAny(own.refusals("verdict", typed.by(), List.of(candidacies.get(admissibility.number()))));
        InputRefused.ifAny(typed.refusals(desk.refusals(admissibility)));
        desk.decide(admissibility, typed.by());
        task.setVariable(CandidacyProcess.ADMISSIBLE, admissibility.admissible());
    }

    private List<Map<String, Object>> judgements(Candidacy candidacy) {
        return desk.judgements(candidacy.number()).stream()
                .map(judgement -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("organisation", judgement.organisation());
                    row.put("accepted", judgement.accepted() == null ? null : judgement.accepted() ? "yes" : "no");
                    row.put("reason", judgement.reason());
                    return row;
                })
                .toList();
    }

    private static Judgement judgement(Map<String, String> row) {
        String accepted = row.get("accepted");
        return new Judgement(
                row.get("organisation"),
                "yes".equals(accepted) ? Boolean.TRUE : "no".equals(accepted) ? Boolean.FALSE : null,
                row.get("reason"));
    }
}
