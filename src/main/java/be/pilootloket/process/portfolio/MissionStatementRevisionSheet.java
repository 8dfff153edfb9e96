package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.pilot.Pilot;
import be.pilootloket.pilot.PilotDesk;
import be.pilootloket.portfolio.Idea;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.portfolio.MissionStatement;
import be.pilootloket.portfolio.Revision;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The second plenary meeting: the mission statement again, only where needed, and the brainstorm (S31). */
@Component
class MissionStatementRevisionSheet implements OutcomeSheet {

    private final MissionDesk mission;
    private final PilotDesk pilots;
    private final HandedIn handedIn;

    MissionStatementRevisionSheet(MissionDesk mission, PilotDesk pilots, HandedIn handedIn) {
        this.mission = mission;
        this.pilots = pilots;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.MISSION_STATEMENT_REVISION;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        List<Pilot> open = pilots.open(meeting.roadmap());
        String current =
                mission.statement(meeting.roadmap()).map(MissionStatement::text).orElse(null);
        Sheet sheet = Sheet.of(task)
                .put("currentStatement", current)
                .put("statement", current)
                .rows("pilotOptions", Choices.pilots(open))
                .rows(
                        "agreements",
                        open.stream().map(Pilot::number).map(Minutes::unspoken).toList())
                .rows("ideas", List.of());
        handedIn.lay(sheet, meeting);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        Revision revision = new Revision(
                typed.text("insights"),
                typed.yesOrNo("changed"),
                typed.text("statement"),
                typed.text("changeReason"),
                Minutes.agreements(typed),
                typed.rows("ideas").stream()
                        .map(row -> new Idea(row.get("idea"), row.get("pilot")))
                        .toList());
        InputRefused.ifAny(typed.refusals(mission.refusals(meeting.roadmap(), revision)));
        mission.record(Minutes.of(typed, meeting), revision);
    }
}
