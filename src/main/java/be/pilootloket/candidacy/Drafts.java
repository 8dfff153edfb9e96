package be.pilootloket.candidacy;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of applications that candidates prepare. */
@Repository
class Drafts {

    private final JdbcClient jdbc;
    private final Whole whole;

    Drafts(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    void add(Draft draft) {
        jdbc.sql("insert into candidacy_draft (id, call_code, email, version, content, started_at, saved_at)"
                        + " values (:id, :callCode, :email, :version, :content, :startedAt, :savedAt)")
                .param("id", draft.id())
                .param("callCode", draft.callCode())
                .param("email", draft.email().toLowerCase(Locale.ROOT))
                .param("version", draft.version())
                .param("content", whole.write(draft.content()))
                .param("startedAt", Moments.bind(draft.startedAt()))
                .param("savedAt", Moments.bind(draft.savedAt()))
                .update();
    }

    void save(String id, DraftContent content, Instant at) {
        jdbc.sql("update candidacy_draft set content = :content, version = version + 1, saved_at = :at where id = :id")
                .param("content", whole.write(content))
                .param("at", Moments.bind(at))
                .param("id", id)
                .update();
    }

    void submitted(String id, String number) {
        jdbc.sql("update candidacy_draft set number = :number where id = :id")
                .param("number", number)
                .param("id", id)
                .update();
    }

    /** Notes that the link is asked; false when it was asked already after that instant. */
    boolean linkAsked(String id, Instant now, Instant notAfter) {
        return jdbc.sql("update candidacy_draft set link_asked_at = :now"
                                + " where id = :id and (link_asked_at is null or link_asked_at <= :notAfter)")
                        .param("now", Moments.bind(now))
                        .param("notAfter", Moments.bind(notAfter))
                        .param("id", id)
                        .update()
                == 1;
    }

    void remove(String id) {
        jdbc.sql("delete from candidacy_draft where id = :id").param("id", id).update();
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("select * from candidacy_draft where id = :id")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    /** The draft, which nobody else changes until the transaction ends. */
    Optional<Draft> hold(String id) {
        return jdbc.sql("select * from candidacy_draft where id = :id for update")
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> of(String number) {
        return jdbc.sql("select * from candidacy_draft where number = :number")
                .param("number", number)
                .query(this::draft)
                .optional();
    }

    /** Those that were not submitted, oldest first. */
    List<Draft> open(String callCode) {
        return jdbc.sql("select * from candidacy_draft where call_code = :callCode and number is null"
                        + " order by started_at, id")
                .param("callCode", callCode)
                .query(this::draft)
                .list();
    }

    List<Draft> open(String callCode, String email) {
        return jdbc.sql("select * from candidacy_draft where call_code = :callCode and email = :email"
                        + " and number is null order by started_at, id")
                .param("callCode", callCode)
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(this::draft)
                .list();
    }

    int countOpen(String callCode) {
        return jdbc.sql("select count(*) from candidacy_draft where call_code = :callCode and number is null")
                .param("callCode", callCode)
                .query(Integer.class)
                .single();
    }

    /** Whether the content fits in its column. */
    boolean fits(DraftContent content) {
        return whole.write(content).length() <= 1_000_000;
    }

    private Draft draft(ResultSet row, int line) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("call_code"),
                row.getString("email"),
                row.getInt("version"),
                whole.read(row.getString("content"), DraftContent.class),
                Moments.read(row, "started_at"),
                Moments.read(row, "saved_at"),
                row.getString("number"));
    }
}
