package be.pilootloket.process.assessment;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.selection.ConflictDeclaration;
import be.pilootloket.selection.JuryDesk;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A reader declares to have a conflict of interest or none, before the dossier opens. */
@Component
class DeclareConflict implements TaskDesk {

    private final JuryDesk jury;
    private final DossierSheet dossiers;
    private final CandidacyDesk candidacies;
    private final OwnOrganisation own;

    DeclareConflict(JuryDesk jury, DossierSheet dossiers, CandidacyDesk candidacies, OwnOrganisation own) {
        this.candidacies = candidacies;
        this.own = own;
        this.jury = jury;
        this.dossiers = dossiers;
    }

    @Override
    public void lay(DelegateTask task) {
        dossiers.names(task);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        ConflictDeclaration declaration = new ConflictDeclaration(
                (Long) task.getVariable(AssessmentProcess.ASSESSMENT_ID),
                typed.by(),
                typed.yesOrNo("conflicted"),
                typed.text("conflictReason"));
        InputRefused.ifAny(jury.refusals(declaration));
        if (!declaration.conflicted()) {
            InputRefused.ifAny(own.refusals("conflicted", typed.by(), List.of(candidacy(declaration))));
        }
        jury.declare(declaration);
        task.setVariable(AssessmentProcess.CONFLICT, declaration.conflicted());
    }

    private Candidacy candidacy(ConflictDeclaration declaration) {
        return candidacies.get(jury.get(declaration.assessmentId()).number());
    }
}
