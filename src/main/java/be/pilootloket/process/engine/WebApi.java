package be.pilootloket.process.engine;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The APIs behind the web apps, with our answers instead of the engine's messages. Registered before the engine registers
 * its own, which then finds the names taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebApi implements ServletContextInitializer {

    private static final Map<String, Class<? extends Application>> APIS = Map.of(
            "engine", OfTheEngine.class,
            "admin", OfAdmin.class,
            "cockpit", OfCockpit.class,
            "tasklist", OfTasklist.class,
            "welcome", OfWelcome.class);

    @Override
    public void onStartup(ServletContext context) {
        APIS.forEach((name, api) -> {
            String servlet = Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Api";
            ServletRegistration.Dynamic registration = context.addServlet(servlet, ServletContainer.class);
            registration.addMapping("/camunda/api/" + name + "/*");
            registration.setInitParameter("jakarta.ws.rs.Application", api.getName());
        });
    }

    private static Set<Class<?>> withOurAnswers(Set<Class<?>> classes) {
        Set<Class<?>> ours = new HashSet<>(classes);
        ours.removeIf(ExceptionMapper.class::isAssignableFrom);
        ours.addAll(Set.of(EngineErrors.class, EngineErrors.OfMapping.class, EngineErrors.OfParsing.class));
        return ours;
    }

    /** Behind Tasklist and Cockpit: tasks, forms, filters, jobs. */
    public static class OfTheEngine extends EngineRestApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurAnswers(super.getClasses());
        }
    }

    /** Who is logged in, and what the Admin app adds. */
    public static class OfAdmin extends AdminApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurAnswers(super.getClasses());
        }
    }

    /** What the Cockpit app adds. */
    public static class OfCockpit extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurAnswers(super.getClasses());
        }
    }

    /** What the Tasklist app adds. */
    public static class OfTasklist extends TasklistApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurAnswers(super.getClasses());
        }
    }

    /** What the Welcome app adds. */
    public static class OfWelcome extends WelcomeApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurAnswers(super.getClasses());
        }
    }
}
