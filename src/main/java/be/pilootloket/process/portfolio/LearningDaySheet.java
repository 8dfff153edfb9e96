package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.portfolio.LearningDay;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.portfolio.StructureDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The learning day: what it brought (S40), beside what the pilots prepared for it (S39). */
@Component
class LearningDaySheet implements OutcomeSheet {

    private final StructureDesk structure;
    private final PortfolioDesk portfolio;
    private final HandedIn handedIn;

    LearningDaySheet(StructureDesk structure, PortfolioDesk portfolio, HandedIn handedIn) {
        this.structure = structure;
        this.portfolio = portfolio;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.LEARNING_DAY;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        Sheet sheet = Sheet.of(task)
                .put("preparation", portfolio.preparation(meeting.roadmap()).orElse(null));
        handedIn.lay(sheet, meeting);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        LearningDay day = new LearningDay(typed.text("insights"), typed.text("reactions"), typed.text("followUp"));
        InputRefused.ifAny(typed.refusals(structure.refusals(day)));
        structure.record(Minutes.of(typed, meeting), day);
    }
}
