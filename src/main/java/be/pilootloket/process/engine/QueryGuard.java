package be.pilootloket.process.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses expressions where the engine forgets to look (CVE-2026-109432): in the or-parts of a task query, and in stored
 * filters. An ad-hoc query carries none at all, a filter only the few that are allowed.
 */
class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            refuse(expressionsIn(query.getQueries().stream().skip(1)));
        } else if (command instanceof SaveFilterCmd) {
            refuse(forbiddenIn(((Filter) field(command, "filter")).getQuery()));
        } else if (command instanceof AbstractExecuteFilterCmd) {
            refuse(forbiddenIn(stored((String) field(command, "filterId"))));
            refuse(forbiddenIn(field(command, "extendingQuery")));
        }
        return next.execute(command);
    }

    private static Object stored(String filterId) {
        FilterEntity filter = filterId == null
                ? null
                : Context.getCommandContext().getFilterManager().findFilterById(filterId);
        return filter == null ? null : filter.getQuery();
    }

    private static Object field(Command<?> command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }

    private static List<String> forbiddenIn(Object query) {
        return query instanceof TaskQueryImpl tasks
                ? expressionsIn(tasks.getQueries().stream()).stream()
                        .filter(expression -> !QueryExpressions.allow(expression))
                        .toList()
                : List.of();
    }

    private static List<String> expressionsIn(Stream<? extends AbstractQuery<?, ?>> queries) {
        return queries.flatMap(query -> query.getExpressions().values().stream())
                .toList();
    }

    private static void refuse(List<String> expressions) {
        if (!expressions.isEmpty()) {
            throw new BadUserRequestException("Expressions are forbidden here: " + expressions);
        }
    }
}
