package be.pilootloket.process.assessment;

import be.pilootloket.process.Absences;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the member of the jury who reads a dossier. */
@Component
class AssignReader implements JavaDelegate {

    private final JuryDesk jury;
    private final Directory directory;
    private final Absences absences;

    AssignReader(JuryDesk jury, Directory directory, Absences absences) {
        this.jury = jury;
        this.directory = directory;
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution task) {
        String number = (String) task.getVariable(AssessmentProcess.NUMBER);
        Optional<Reading> turn = turn(number, (String) task.getVariable(AssessmentProcess.DEPUTY));
        task.removeVariable(AssessmentProcess.DEPUTY);
        task.setVariable(AssessmentProcess.READER_FOUND, turn.isPresent());
        task.setVariable(AssessmentProcess.READER, turn.map(Reading::reader).orElse(null));
        task.setVariable(AssessmentProcess.ASSESSMENT_ID, turn.map(Reading::id).orElse(null));
    }

    /** The one who was named, unless that one may not read this dossier; else whoever has the fewest and is there. */
    private Optional<Reading> turn(String number, String deputy) {
        List<String> present = directory.membersOf(AssessmentProcess.JURY).stream()
                .filter(member -> !absences.away(member))
                .toList();
        return deputy != null && jury.appointRefusals(number, deputy, present).isEmpty()
                ? Optional.of(jury.appoint(number, deputy, null))
                : jury.assign(number, present);
    }
}
