package be.pilootloket.call;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The log of questions, and the versions of the FAQ as everyone got them. */
@Repository
class Questions {

    private static final TypeReference<List<Faq.Entry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Whole whole;

    Questions(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    long insert(NewQuestion question, String callCode, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into call_question (call_code, asker, question, registered_by, asked_at)
                        values (:code, :asker, :question, :by, :at)""")
                .param("code", callCode)
                .param("asker", question.asker())
                .param("question", question.text())
                .param("by", question.by())
                .param("at", Moments.bind(at))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    Optional<Question> find(long id) {
        return jdbc.sql("select * from call_question where id = :id")
                .param("id", id)
                .query((row, number) -> question(row))
                .optional();
    }

    List<Question> of(String callCode) {
        return jdbc.sql("select * from call_question where call_code = :code order by id")
                .param("code", callCode)
                .query((row, number) -> question(row))
                .list();
    }

    void answer(Answer answer, Instant at) {
        jdbc.sql("""
                        update call_question set answer = :answer, answered_by = :by, answered_at = :at, remarks = null
                        where id = :id""")
                .param("id", answer.question())
                .param("answer", answer.text())
                .param("by", answer.by())
                .param("at", Moments.bind(at))
                .update();
    }

    void sendBack(long id, String remarks) {
        jdbc.sql("update call_question set remarks = :remarks where id = :id")
                .param("id", id)
                .param("remarks", remarks)
                .update();
    }

    void approve(long id, String by, Instant at) {
        jdbc.sql("update call_question set approved_by = :by, approved_at = :at where id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", Moments.bind(at))
                .update();
    }

    Optional<Faq> faq(String callCode) {
        return jdbc.sql("select * from call_faq where call_code = :code order by version desc fetch first 1 rows only")
                .param("code", callCode)
                .query((row, number) -> new Faq(
                        row.getInt("version"),
                        Moments.read(row, "published_at"),
                        whole.read(row.getString("entries"), ENTRIES)))
                .optional();
    }

    void publish(String callCode, Faq faq) {
        jdbc.sql("""
                        insert into call_faq (call_code, version, entries, published_at)
                        values (:code, :version, :entries, :at)""")
                .param("code", callCode)
                .param("version", faq.version())
                .param("entries", whole.write(faq.entries()))
                .param("at", Moments.bind(faq.publishedAt()))
                .update();
        jdbc.sql("""
                        update call_question set faq_version = :version
                        where call_code = :code and approved_by is not null and faq_version is null""").param("code", callCode).param("version", faq.version()).update();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong("id"),
                row.getString("call_code"),
                row.getString("asker"),
                row.getString("question"),
                Moments.read(row, "asked_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getString("remarks"),
                row.getString("approved_by"),
                row.getObject("faq_version", Integer.class));
    }
}
