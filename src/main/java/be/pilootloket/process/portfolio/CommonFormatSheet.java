package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.portfolio.CommonFormat;
import be.pilootloket.portfolio.MissionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.assignment.AssignmentStarter;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The internal alignment: how the outputs of the pilots become comparable (S28). Homework that is open already shows it. */
@Component
class CommonFormatSheet implements OutcomeSheet {

    private final MissionDesk mission;
    private final HandedIn handedIn;
    private final AssignmentStarter assignments;

    CommonFormatSheet(MissionDesk mission, HandedIn handedIn, AssignmentStarter assignments) {
        this.mission = mission;
        this.handedIn = handedIn;
        this.assignments = assignments;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.COMMON_FORMAT;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        Sheet.of(task)
                .lines(
                        "underWay",
                        handedIn.soFar(meeting).stream().map(HandedIn::line).toList());
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        CommonFormat format =
                new CommonFormat(typed.text("preparations"), typed.text("alignment"), typed.text("format"));
        InputRefused.ifAny(typed.refusals(mission.refusals(format)));
        mission.record(Minutes.of(typed, meeting), format);
        assignments.refreshRoadmap(meeting.roadmap());
    }
}
