package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Comparison;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.NewStatement;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The first plenary meeting: four questions, the collective mission statement, and where each pilot stands (S29). */
@Component
class MissionStatementSheet implements OutcomeSheet {

    private final MissionDesk mission;
    private final PilotDesk pilots;
    private final HandedIn handedIn;

    MissionStatementSheet(MissionDesk mission, PilotDesk pilots, HandedIn handedIn) {
        this.mission = mission;
        this.pilots = pilots;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.MISSION_STATEMENT;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        List<Pilot> open = pilots.open(meeting.roadmap());
        Sheet sheet = Sheet.of(task)
                .rows("pilotOptions", Choices.pilots(open))
                .rows(
                        "agreements",
                        open.stream().map(Pilot::number).map(Minutes::unspoken).toList());
        handedIn.lay(sheet, meeting);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        NewStatement statement = new NewStatement(
                new Comparison(
                        typed.text("commonalities"),
                        typed.text("differences"),
                        typed.text("background"),
                        typed.text("lessons")),
                typed.text("statement"),
                Minutes.agreements(typed));
        InputRefused.ifAny(typed.refusals(mission.refusals(meeting.roadmap(), statement)));
        mission.record(Minutes.of(typed, meeting), statement);
    }
}
