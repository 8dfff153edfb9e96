package be.pilootloket.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/** What an expression in a model can reach: the variables and the beans that models name, behind the guard. */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, Map.of());
        this.modelBeans = beans;
        addFunction(OfficeWeek.FUNCTION, OfficeWeek.START);
    }

    private final Map<Object, Object> modelBeans;

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new ExpressionGuard());
        // Before the variables: a form may submit a variable of any name, and must not stand in for a bean.
        resolvers.add(new BeansWithinAModel(modelBeans));
        resolvers.add(super.createElResolver());
        return resolvers;
    }

    /** Expressions in task queries have no scope; they get no beans. */
    private static final class BeansWithinAModel extends ReadOnlyMapELResolver {

        private BeansWithinAModel(Map<Object, Object> beans) {
            super(beans);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return context.getContext(VariableScope.class) == null ? null : super.getValue(context, base, property);
        }
    }
}
