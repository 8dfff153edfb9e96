package be.pilootloket.process.assignment;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.Content;
import be.pilootloket.assignment.ElaborationDraft;
import be.pilootloket.assignment.Experiences;
import be.pilootloket.assignment.LearningDayContribution;
import be.pilootloket.assignment.MissionStatementDraft;
import be.pilootloket.assignment.OpdrachtDraft;
import be.pilootloket.assignment.Opdrachten;
import be.pilootloket.assignment.RealityCheck;
import be.pilootloket.assignment.StructureModel;
import be.pilootloket.portfolio.Fiche;
import be.pilootloket.portfolio.Needs;
import be.pilootloket.portfolio.Opdracht;
import be.pilootloket.portfolio.PortfolioDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.programme.DeliverableKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A deliverable on its form, {@code deliver-assignment-<kind>}: laid from what is kept, read from what is typed. */
@Component
class ContentForm {

    private static final String OPDRACHTEN = "opdrachten";

    private final PortfolioDesk portfolio;

    ContentForm(PortfolioDesk portfolio) {
        this.portfolio = portfolio;
    }

    /** What lies ready before anything was handed in: of an elaboration the fiche of the opdracht; null of the others. */
    Content begun(Assignment assignment) {
        return assignment.opdracht() == null
                ? null
                : portfolio
                        .opdracht(assignment.roadmap(), assignment.opdracht())
                        .map(ContentForm::begun)
                        .orElse(null);
    }

    private static Content begun(Opdracht opdracht) {
        Fiche fiche = opdracht.fiche();
        Needs needs = opdracht.needs();
        return new ElaborationDraft(
                fiche.description(),
                fiche.approach(),
                fiche.impact(),
                fiche.processFlow(),
                needs.budget(),
                needs.headcount(),
                needs.note());
    }

    /** Lays the parts on their fields; null leaves them empty. */
    void lay(Sheet sheet, Content content) {
        if (content instanceof Opdrachten opdrachten) {
            sheet.rows(
                    OPDRACHTEN, opdrachten.list().stream().map(ContentForm::row).toList());
        } else if (content != null) {
            fields(content).forEach(sheet::put);
        }
    }

    /** Reads the parts of this kind. */
    Content read(Typed typed, DeliverableKind kind) {
        return switch (kind) {
            case EXPERIENCES -> new Experiences(typed.text("experiences"));
            case MISSION_STATEMENT ->
                new MissionStatementDraft(
                        typed.text("compulsion"),
                        typed.text("purpose"),
                        typed.text("statement"),
                        typed.text("presentation"));
            case REALITY_CHECK ->
                new RealityCheck(
                        typed.text("holds"),
                        typed.text("difficult"),
                        typed.text("missing"),
                        typed.date("consultedOn"),
                        typed.text("consulted"),
                        typed.text("consultedHow"),
                        typed.text("presentation"));
            case OPDRACHTEN ->
                new Opdrachten(typed.rows(OPDRACHTEN).stream()
                        .map(ContentForm::opdracht)
                        .toList());
            case ELABORATION ->
                new ElaborationDraft(
                        typed.text("description"),
                        typed.text("approach"),
                        typed.text("impact"),
                        typed.text("processFlow"),
                        typed.number("budget"),
                        typed.decimal("headcount"),
                        typed.text("resources"));
            case LEARNING_DAY -> new LearningDayContribution(typed.text("contribution"), typed.text("material"));
            case STRUCTURE_MODEL ->
                new StructureModel(
                        typed.text("model"), typed.text("principles"), typed.text("resources"), typed.text("proposal"));
        };
    }

    private static Map<String, Object> fields(Content content) {
        Map<String, Object> fields = new HashMap<>();
        if (content instanceof Experiences experiences) {
            fields.put("experiences", experiences.text());
        } else if (content instanceof MissionStatementDraft draft) {
            fields.put("compulsion", draft.compulsion());
            fields.put("purpose", draft.purpose());
            fields.put("statement", draft.statement());
            fields.put("presentation", draft.presentation());
        } else if (content instanceof RealityCheck check) {
            fields.put("holds", check.holds());
            fields.put("difficult", check.difficult());
            fields.put("missing", check.missing());
            fields.put("consultedOn", check.consultedOn().toString());
            fields.put("consulted", check.consulted());
            fields.put("consultedHow", check.consultedHow());
            fields.put("presentation", check.presentation());
        } else if (content instanceof ElaborationDraft draft) {
            fields.put("description", draft.description());
            fields.put("approach", draft.approach());
            fields.put("impact", draft.impact());
            fields.put("processFlow", draft.processFlow());
            fields.put("budget", draft.budget());
            fields.put(
                    "headcount",
                    draft.headcount() == null ? null : draft.headcount().toPlainString());
            fields.put("resources", draft.resources());
        } else if (content instanceof LearningDayContribution contribution) {
            fields.put("contribution", contribution.contribution());
            fields.put("material", contribution.material());
        } else if (content instanceof StructureModel model) {
            fields.put("model", model.model());
            fields.put("principles", model.principles());
            fields.put("resources", model.resources());
            fields.put("proposal", model.proposal());
        }
        return fields;
    }

    private static OpdrachtDraft opdracht(Map<String, String> row) {
        return new OpdrachtDraft(row.get("title"), row.get("approach"), row.get("impact"), row.get("processFlow"));
    }

    private static Map<String, String> row(OpdrachtDraft opdracht) {
        Map<String, String> row = new HashMap<>();
        row.put("title", opdracht.title());
        row.put("approach", opdracht.approach());
        row.put("impact", opdracht.impact());
        row.put("processFlow", opdracht.processFlow());
        return row;
    }
}
