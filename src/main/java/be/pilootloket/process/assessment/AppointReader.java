package be.pilootloket.process.assessment;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** No member of the jury is left for a dossier: the staff appoint another one. */
@Component
class AppointReader implements TaskDesk {

    private final JuryDesk jury;
    private final Directory directory;
    private final DossierSheet dossiers;

    AppointReader(JuryDesk jury, Directory directory, DossierSheet dossiers) {
        this.jury = jury;
        this.directory = directory;
        this.dossiers = dossiers;
    }

    @Override
    public void lay(DelegateTask task) {
        List<Map<String, String>> used = jury.of(number(task)).stream()
                .map(reading -> Map.of("reader", directory.nameOf(reading.reader()), "turn", turn(reading)))
                .toList();
        dossiers.cover(task).rows("usedReaders", used);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        String reader = typed.text("appointed");
        InputRefused.ifAny(jury.appointRefusals(number(task), reader, directory.membersOf(AssessmentProcess.JURY)));
        Reading turn = jury.appoint(number(task), reader, typed.by());
        task.setVariable(AssessmentProcess.READER, turn.reader());
        task.setVariable(AssessmentProcess.ASSESSMENT_ID, turn.id());
    }

    private static String turn(Reading reading) {
        if (reading.conflicted()) {
            return "meldde een belangenconflict";
        }
        return reading.handedOverAt() == null ? "leest dit dossier al" : "gaf dit dossier door";
    }

    private static String number(DelegateTask task) {
        return (String) task.getVariable(AssessmentProcess.NUMBER);
    }
}
