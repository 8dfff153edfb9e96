package be.pilootloket.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractSetJobStateCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Keeps the jobs that belong to no process, such as the clean-up of the history and the steps of a batch, with who runs the
 * house. Of such a job the engine asks nobody for a right: whoever is logged in could stop, delay, run or delete it. As with
 * every other job administrators only let it be tried again. And whoever asks for a job to be run without a right to it is
 * refused, which the engine takes for a failure of the job: after three of them it would stand still.
 */
class JobGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (PersonGuard.person() != null && touchesAJob(command) && !may(command) && ofNoProcess(command)) {
            throw new AuthorizationException("A job of no process is not of this person");
        }
        return PersonGuard.person() != null && countsARefusal(command) ? null : next.execute(command);
    }

    private static boolean countsARefusal(Command<?> command) {
        return command instanceof FailedJobListener
                && new DirectFieldAccessor(command).getPropertyValue("jobFailureCollector.failure")
                        instanceof AuthorizationException;
    }

    private static boolean touchesAJob(Command<?> command) {
        return command instanceof SetJobRetriesCmd
                || command instanceof SetJobDuedateCmd
                || command instanceof SetJobPriorityCmd
                || command instanceof RecalculateJobDuedateCmd
                || command instanceof AbstractSetJobStateCmd
                || command instanceof ExecuteJobsCmd
                || command instanceof DeleteJobCmd;
    }

    private static boolean may(Command<?> command) {
        return PersonGuard.isIn(Role.BREAK_GLASS)
                || command instanceof SetJobRetriesCmd && PersonGuard.isIn(Role.ADMINISTRATOR);
    }

    private static boolean ofNoProcess(Command<?> command) {
        return jobs(command).stream()
                .map(id -> Context.getCommandContext().getJobManager().findJobById(id))
                .filter(Objects::nonNull)
                .map(JobEntity::getProcessDefinitionKey)
                .anyMatch(Objects::isNull);
    }

    private static List<String> jobs(Command<?> command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        List<String> ids = new ArrayList<>();
        if (fields.getPropertyValue("jobId") instanceof String one) {
            ids.add(one);
        }
        if (command instanceof SetJobRetriesCmd && fields.getPropertyValue("jobIds") instanceof Collection<?> more) {
            more.forEach(id -> ids.add(String.valueOf(id)));
        }
        return ids;
    }
}
