package be.pilootloket.fence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of our pages and our API, as the running product has it: one that is added is walked by itself. */
final class Routes {

    private final List<RequestMappingInfo> mappings;

    Routes(ApplicationContext context) {
        this.mappings = List.copyOf(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet());
    }

    List<String> toRead() {
        return paths(methods -> methods.isEmpty() || methods.contains(RequestMethod.GET));
    }

    List<String> toChange() {
        return paths(methods -> methods.isEmpty()
                || !Set.of(RequestMethod.GET, RequestMethod.HEAD).containsAll(methods));
    }

    private List<String> paths(java.util.function.Predicate<Set<RequestMethod>> wanted) {
        return mappings.stream()
                .filter(mapping -> wanted.test(mapping.getMethodsCondition().getMethods()))
                .flatMap(mapping -> mapping.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : mapping.getPathPatternsCondition().getPatternValues().stream())
                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "1"))
                .distinct()
                .sorted()
                .toList();
    }
}
