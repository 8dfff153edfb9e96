package be.pilootloket.process.appeal;

import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff carry out what follows from a founded appeal, and note what they did. */
@Component
class FollowAppeal implements TaskDesk {

    private final AppealDesk appeals;
    private final Directory directory;

    FollowAppeal(AppealDesk appeals, Directory directory) {
        this.appeals = appeals;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Appeal appeal = appeals.get(number(task));
        Sheet.of(task)
                .put("appeal", appeal.number())
                .put("contested", appeal.contested().label())
                .put("motivation", appeal.ruling().motivation())
                .put("consequence", appeal.ruling().consequence())
                .put("decidedBy", directory.nameOf(appeal.ruling().by()));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        InputRefused.ifAny(appeals.refusalsToFollow(number(task), typed.text("done")));
        appeals.follow(number(task), typed.text("done"), typed.by());
    }

    private static String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
