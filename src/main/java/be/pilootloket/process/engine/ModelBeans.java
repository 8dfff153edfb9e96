package be.pilootloket.process.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The beans that a model may name: the delegates, desks and listeners at the edge, and no other. Looked up when an
 * expression asks for them, since they in turn need the engine.
 */
class ModelBeans extends AbstractMap<Object, Object> {

    private static final Set<Class<?>> KINDS = Set.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class);

    private final ConfigurableListableBeanFactory beans;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    ModelBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && known.computeIfAbsent(bean, this::isForModels);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(beans.getBeanNamesForType(kind)))
                .filter(this::isForModels)
                .distinct()
                .collect(Collectors.toMap(Function.<Object>identity(), beans::getBean))
                .entrySet();
    }

    private boolean isForModels(String name) {
        return beans.containsBean(name)
                && Optional.ofNullable(beans.getType(name))
                        .filter(type -> type.getName().startsWith("be.pilootloket.process."))
                        .filter(type -> KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type)))
                        .isPresent();
    }
}
