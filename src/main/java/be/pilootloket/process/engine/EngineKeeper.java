package be.pilootloket.process.engine;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.RetentionClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The engine's tables. What runs ends with its process; what it remembers of work that is over goes with the dossier
 * ({@link PastWork}), or at last by the time to live of its model.
 */
@Component
class EngineKeeper implements Keeper {

    private static final List<String> ACCOUNTS =
            List.of("group", "info", "membership", "tenant", "tenant_member", "user");

    private static final List<String> REMEMBERED = List.of(
            ("actinst attachment batch caseactinst caseinst comment decinst dec_in dec_out detail ext_task_log identitylink"
                            + " incident job_log op_log procinst taskinst varinst")
                    .split(" "));

    private static final List<String> RUNNING = List.of(
            ("authorization batch case_execution case_sentry_part event_subscr execution ext_task filter identitylink incident"
                            + " job jobdef meter_log task task_meter_log variable")
                    .split(" "));

    private static final List<String> MODELS =
            List.of("camformdef", "case_def", "decision_def", "decision_req_def", "deployment", "procdef");

    private final Directory directory;

    EngineKeeper(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        Map<String, Set<RetentionClass>> tables = new HashMap<>();
        put(tables, "act_id_", ACCOUNTS, RetentionClass.ACCOUNTS);
        put(tables, "act_hi_", REMEMBERED, RetentionClass.FOLLOWING);
        put(tables, "act_ru_", RUNNING, RetentionClass.FOLLOWING);
        put(tables, "act_re_", MODELS, RetentionClass.IMPERSONAL);
        put(tables, "act_ge_", List.of("property", "schema_log"), RetentionClass.IMPERSONAL);
        put(tables, "act_ge_", List.of("bytearray"), RetentionClass.FOLLOWING);
        put(tables, "", List.of("flyway_schema_history"), RetentionClass.IMPERSONAL);
        return tables;
    }

    private static void put(
            Map<String, Set<RetentionClass>> tables, String prefix, List<String> names, RetentionClass type) {
        names.forEach(name -> tables.put(prefix + name, Set.of(type)));
    }

    @Override
    public List<Kept> about(String address) {
        return directory.withEmail(address).stream()
                .map(user -> Kept.of(
                        "U hebt een account",
                        "gebruikersnaam",
                        user,
                        "naam",
                        directory.nameOf(user),
                        "groepen",
                        String.join(", ", directory.groupsOf(user))))
                .toList();
    }
}
