package be.pilootloket.process.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who acts on the engine at this moment. */
public final class Acting {

    private Acting() {}

    /** The user id of the person who is logged in; null when the engine itself acts, as in a job. */
    public static String person(ProcessEngineServices engine) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person == null ? null : person.getUserId();
    }

    /** Does something in the name of a person, who counts as a member of these groups while it is done. */
    static <T> T as(ProcessEngineServices engine, String person, List<String> groups, Supplier<T> deed) {
        Authentication before = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return deed.get();
        } finally {
            engine.getIdentityService().setAuthentication(before);
        }
    }
}
