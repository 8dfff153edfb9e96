package be.pilootloket.call;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who a call was told to, and who asked what. What was decided and published of a call is kept, the answers that everyone got
 * among it.
 */
@Component
class CallKeeper implements Keeper {

    private final JdbcClient jdbc;

    CallKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "call_stakeholder", Set.of(RetentionClass.MESSAGES),
                "call_registrant", Set.of(RetentionClass.MESSAGES),
                "call_question", Set.of(RetentionClass.MESSAGES),
                "call_for_pilots", Set.of(RetentionClass.DECISIONS),
                "call_version", Set.of(RetentionClass.DECISIONS),
                "call_file", Set.of(RetentionClass.DECISIONS),
                "call_cancellation", Set.of(RetentionClass.DECISIONS),
                "call_faq", Set.of(RetentionClass.DECISIONS),
                "call_slides", Set.of(RetentionClass.DECISIONS));
    }

    @Override
    public Forgotten ofCall(RetentionClass type, String callCode) {
        return type != RetentionClass.MESSAGES
                ? Forgotten.NOTHING
                : Forgotten.rows(
                        delete("call_stakeholder", callCode),
                        delete("call_registrant", callCode),
                        delete("call_question", callCode));
    }

    private int delete(String table, String callCode) {
        return jdbc.sql("delete from " + table + " where call_code = :code")
                .param("code", callCode)
                .update();
    }
}
