package be.pilootloket.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the rights in the database back to those that the product gives: what is missing is made, what was widened or
 * narrowed is set back, and what somebody added is taken away. What the engine itself gives stays: a task to who works on it,
 * an account to its owner, a filter to its maker.
 */
class Drift {

    private static final Logger LOG = LoggerFactory.getLogger(Drift.class);

    private static final int WORK_ON_A_TASK =
            Permissions.READ.getValue() | Permissions.TASK_WORK.getValue() | Permissions.TASK_ASSIGN.getValue();

    private final AuthorizationService authorizations;

    Drift(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** What a right is about, whatever it allows. */
    private record Key(int type, String group, String user, int resource, String id) {
        static Key of(Authorization right) {
            return new Key(
                    right.getAuthorizationType(),
                    right.getGroupId(),
                    right.getUserId(),
                    right.getResourceType(),
                    right.getResourceId());
        }
    }

    /** @param wanted every right that a group of ours has, not yet saved; the same right may be there twice */
    void repair(List<Authorization> wanted) {
        Map<Key, Authorization> missing = new HashMap<>();
        wanted.forEach(right -> missing.put(Key.of(right), right));
        for (Authorization found : authorizations.createAuthorizationQuery().unlimitedList()) {
            Authorization ours = missing.remove(Key.of(found));
            if (ours == null) {
                removeUnlessOfTheEngine(found);
            } else if (allowed(found) != allowed(ours)) {
                warn("set back", found);
                authorizations.deleteAuthorization(found.getId());
                authorizations.saveAuthorization(ours);
            }
        }
        missing.values().forEach(authorizations::saveAuthorization);
    }

    private void removeUnlessOfTheEngine(Authorization found) {
        if (!ofTheEngine(found)) {
            warn("taken away", found);
            authorizations.deleteAuthorization(found.getId());
        }
    }

    private static boolean ofTheEngine(Authorization found) {
        boolean one = !Authorization.ANY.equals(found.getResourceId());
        boolean personal = found.getUserId() != null;
        return switch (found.getAuthorizationType()) {
            case Authorization.AUTH_TYPE_GLOBAL ->
                one && is(found, Resources.FILTER) && allowed(found) == Permissions.READ.getValue();
            case Authorization.AUTH_TYPE_GRANT ->
                one && is(found, Resources.TASK) && (allowed(found) & ~WORK_ON_A_TASK) == 0
                        || personal
                                && is(found, Resources.USER)
                                && found.getUserId().equals(found.getResourceId())
                        || personal && one && is(found, Resources.FILTER);
            default -> false;
        };
    }

    private static boolean is(Authorization found, Resources resource) {
        return found.getResourceType() == resource.resourceType();
    }

    private static int allowed(Authorization right) {
        return ((AuthorizationEntity) right).getPermissions();
    }

    /** Without the person or the thing that it was about: a log holds no personal data. */
    private static void warn(String done, Authorization found) {
        LOG.warn(
                "A right that the product does not give was {}: type {}, {}, resource {}",
                done,
                found.getAuthorizationType(),
                found.getGroupId() == null
                        ? "no group"
                        : "group " + found.getGroupId().replaceAll("[^\\w-]", "?"),
                found.getResourceType());
    }
}
