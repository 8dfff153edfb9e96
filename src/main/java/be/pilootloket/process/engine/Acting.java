package be.pilootloket.process.engine;

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
}
