package be.pilootloket.call;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.RetentionClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    @Override
    public List<Kept> about(String address) {
        return Stream.of("call_registrant", "call_stakeholder")
                .flatMap(table -> jdbc
                        .sql("select call_code, organisation, email from " + table + " where lower(email) = :address")
                        .param("address", address)
                        .query((row, at) -> Kept.of(
                                "call_registrant".equals(table)
                                        ? "U vroeg om op de hoogte te blijven"
                                        : "U staat op de verzendlijst",
                                "oproep",
                                row.getString("call_code"),
                                "organisatie",
                                row.getString("organisation"),
                                "mailadres",
                                row.getString("email")))
                        .list()
                        .stream())
                .toList();
    }
}
