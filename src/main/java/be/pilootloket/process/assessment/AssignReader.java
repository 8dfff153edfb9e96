package be.pilootloket.process.assessment;

import be.pilootloket.process.engine.Directory;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the member of the jury who reads a dossier. */
@Component
class AssignReader implements JavaDelegate {

    private final JuryDesk jury;
    private final Directory directory;

    AssignReader(JuryDesk jury, Directory directory) {
        this.jury = jury;
        this.directory = directory;
    }

    @Override
    public void execute(DelegateExecution task) {
        String number = (String) task.getVariable(AssessmentProcess.NUMBER);
        Optional<Reading> turn = jury.assign(number, directory.membersOf(AssessmentProcess.JURY));
        task.setVariable(AssessmentProcess.READER_FOUND, turn.isPresent());
        task.setVariable(AssessmentProcess.READER, turn.map(Reading::reader).orElse(null));
        task.setVariable(AssessmentProcess.ASSESSMENT_ID, turn.map(Reading::id).orElse(null));
    }
}
