package be.pilootloket.process.assessment;

import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Criterion;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Score;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A reader scores a dossier on every criterion, without seeing what others gave. */
@Component
class AssessDossier implements TaskDesk {

    private final JuryDesk jury;
    private final DossierSheet dossiers;

    AssessDossier(JuryDesk jury, DossierSheet dossiers) {
        this.jury = jury;
        this.dossiers = dossiers;
    }

    @Override
    public void lay(DelegateTask task) {
        dossiers.content(task);
        Sheet.of(task)
                .rows(
                        "scores",
                        criteria(task).stream()
                                .map(criterion ->
                                        Map.of("criterion", criterion.label(), "question", criterion.question()))
                                .toList());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        long turn = (Long) task.getVariable(AssessmentProcess.ASSESSMENT_ID);
        List<Score> scores = typed.rows("scores").stream()
                .map(row -> new Score(code(row.get("criterion"), task), whole(row.get("score")), row.get("reason")))
                .toList();
        InputRefused.ifAny(typed.refusals(jury.refusals(turn, typed.by(), scores)));
        jury.assess(turn, scores);
    }

    private List<Criterion> criteria(DelegateTask task) {
        return dossiers.programme(dossiers.candidacy(task)).criteria();
    }

    /** A form's row carries what people read; what is no criterion's label stays as it is, and is refused. */
    private String code(String label, DelegateTask task) {
        return criteria(task).stream()
                .filter(criterion -> criterion.label().equals(label))
                .map(Criterion::code)
                .findFirst()
                .orElse(label);
    }

    private static Integer whole(String typed) {
        return typed != null && typed.matches("-?\\d{1,4}(\\.0)?") ? (int) Double.parseDouble(typed) : null;
    }
}
