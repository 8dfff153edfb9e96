package be.pilootloket.process.assessment;

import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.selection.Handover;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Reading;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The staff take a dossier from a reader who cannot go on. */
@Component
class HandOverReading implements ExecutionListener {

    private final JuryDesk jury;

    HandOverReading(JuryDesk jury) {
        this.jury = jury;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        Handover handover =
                new Handover(typed.text("number"), typed.text("reader"), typed.text("handoverReason"), typed.by());
        InputRefused.ifAny(typed.refusals(jury.refusals(handover)));
        typed.forget();
        Reading reading = jury.handOver(handover);
        start.setProcessBusinessKey(reading.number());
        start.setVariable(AssessmentProcess.NUMBER, reading.number());
        start.setVariable(AssessmentProcess.READER, reading.reader());
    }
}
