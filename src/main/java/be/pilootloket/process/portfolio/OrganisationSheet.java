package be.pilootloket.process.portfolio;

import be.pilootloket.meeting.Meeting;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.Organisation;
import be.pilootloket.portfolio.StructureDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.meeting.OutcomeSheet;
import be.pilootloket.programme.OutcomeKind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The last collective moment: insights on the form of organisation and on the resources (S42). */
@Component
class OrganisationSheet implements OutcomeSheet {

    private final StructureDesk structure;
    private final Figures figures;
    private final HandedIn handedIn;

    OrganisationSheet(StructureDesk structure, Figures figures, HandedIn handedIn) {
        this.structure = structure;
        this.figures = figures;
        this.handedIn = handedIn;
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.ORGANISATION;
    }

    @Override
    public void lay(DelegateTask task, Meeting meeting) {
        Sheet sheet = Sheet.of(task).rows("totals", figures.of(meeting.roadmap()));
        handedIn.lay(sheet, meeting);
    }

    @Override
    public void record(DelegateTask task, Typed typed, Meeting meeting) {
        Organisation organisation = new Organisation(
                typed.text("organisationForm"),
                typed.text("principles"),
                typed.text("resources"),
                new Needs(typed.number("budget"), typed.decimal("headcount"), null));
        InputRefused.ifAny(typed.refusals(structure.refusals(organisation)));
        structure.record(Minutes.of(typed, meeting), organisation);
    }
}
