package be.pilootloket.process.appeal;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.AppealVerdict;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where somebody else than who took the contested decision decides about an appeal. */
@Component
class DecideAppeal implements TaskDesk {

    private final AppealDesk appeals;
    private final SelectionDesk selection;
    private final CandidacyDesk candidacies;
    private final Directory directory;
    private final OwnOrganisation own;

    DecideAppeal(
            AppealDesk appeals,
            SelectionDesk selection,
            CandidacyDesk candidacies,
            Directory directory,
            OwnOrganisation own) {
        this.own = own;
        this.appeals = appeals;
        this.selection = selection;
        this.candidacies = candidacies;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Appeal appeal = appeals.get(number(task));
        DutchTime dutch = candidacies.programme(appeal.candidacy()).dutchTime();
        Sheet.of(task)
                .put("appeal", appeal.number())
                .put(
                        "organisation",
                        candidacies
                                .get(appeal.candidacy())
                                .dossier()
                                .initiator()
                                .organisation())
                .put("contested", appeal.contested().label())
                .put(
                        "contestedBy",
                        appeals.contestedBy(appeal).map(directory::nameOf).orElse("niet bekend"))
                .put(
                        "contestedReason",
                        selection
                                .outcomeOf(appeal.candidacy())
                                .map(Outcome::motivation)
                                .orElse(null))
                .put(
                        "received",
                        "%s, %s"
                                .formatted(
                                        dutch.fullDate(appeal.receivedOn()),
                                        appeal.channel().label()))
                .put("answersOn", dutch.fullDate(appeal.answersBy()))
                .put("content", appeal.content())
                .put("dossierPage", "/candidacies/" + appeal.candidacy());
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        AppealVerdict verdict = new AppealVerdict(
                number(task),
                typed.by(),
                verdict(typed.text("verdict")),
                typed.text("motivation"),
                typed.text("consequence"));
        String candidacy = appeals.get(number(task)).candidacy();
        InputRefused.ifAny(own.refusals("verdict", typed.by(), List.of(candidacies.get(candidacy))));
        InputRefused.ifAny(appeals.refusals(verdict));
        appeals.decide(verdict);
        task.setVariable(AppealProcess.FOUNDED, appeals.get(number(task)).founded());
    }

    private static Appeal.Verdict verdict(String name) {
        return Arrays.stream(Appeal.Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
