package be.pilootloket.selection;

import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.RetentionClass;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers remarked and what candidates brought against a decision. The scores, the ranking and every decision are kept. */
@Component
class SelectionKeeper implements Keeper {

    private final JdbcClient jdbc;
    private final Clock clock;

    SelectionKeeper(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "reading", Set.of(RetentionClass.APPLICATIONS),
                "reading_score", Set.of(RetentionClass.APPLICATIONS),
                "appeal", Set.of(RetentionClass.COMPLAINTS),
                "selection", Set.of(RetentionClass.DECISIONS),
                "selection_place", Set.of(RetentionClass.DECISIONS),
                "tie_break", Set.of(RetentionClass.DECISIONS),
                "tie_break_place", Set.of(RetentionClass.DECISIONS));
    }

    @Override
    public Forgotten ofDossier(RetentionClass type, String number) {
        return switch (type) {
            case APPLICATIONS -> readings(number);
            case COMPLAINTS -> appeals(number);
            default -> Forgotten.NOTHING;
        };
    }

    private Forgotten readings(String number) {
        jdbc.sql("update reading_score set reason = :gone where reading_id in"
                        + " (select id from reading where number = :number and forgotten_at is null)")
                .param("gone", GONE)
                .param("number", number)
                .update();
        int rows = jdbc.sql("""
                        update reading set forgotten_at = :now,
                            conflict_reason = case when conflict_reason is null then null else :gone end,
                            handover_reason = case when handover_reason is null then null else :gone end
                        where number = :number and forgotten_at is null""")
                .param("now", Moments.bind(clock.instant()))
                .param("gone", GONE)
                .param("number", number)
                .update();
        return rows == 0 ? Forgotten.NOTHING : new Forgotten(rows, Set.of(number));
    }

    private Forgotten appeals(String number) {
        List<String> appeals = jdbc.sql("select number from appeal where candidacy = :number and forgotten_at is null")
                .param("number", number)
                .query(String.class)
                .list();
        appeals.forEach(this::forget);
        return appeals.isEmpty() ? Forgotten.NOTHING : Forgotten.of(appeals).and(new Forgotten(0, Set.of(number)));
    }

    private void forget(String appeal) {
        jdbc.sql("""
                        update appeal set forgotten_at = :now, content = :gone,
                            motivation = case when motivation is null then null else :gone end,
                            consequence = case when consequence is null then null else :gone end,
                            done = case when done is null then null else :gone end
                        where number = :number""")
                .param("now", Moments.bind(clock.instant()))
                .param("gone", GONE)
                .param("number", appeal)
                .update();
    }
}
