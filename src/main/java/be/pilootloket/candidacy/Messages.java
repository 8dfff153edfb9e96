package be.pilootloket.candidacy;

import be.pilootloket.storage.Moments;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what candidates wrote to us about a candidacy. */
@Repository
class Messages {

    private static final TypeReference<List<Document>> DOCUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Whole whole;

    Messages(JdbcClient jdbc, Whole whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    void add(Message message) {
        jdbc.sql("insert into candidacy_message (id, number, kind, received_at, content, documents, registered_at,"
                        + " registered_by)"
                        + " values (:id, :number, :kind, :receivedAt, :content, :documents, :at, :by)")
                .param("id", message.id())
                .param("number", message.number())
                .param("kind", message.kind().name())
                .param("receivedAt", Moments.bind(message.receivedAt()))
                .param("content", message.content())
                .param("documents", whole.write(message.documents()))
                .param("at", Moments.bind(message.registeredAt()))
                .param("by", message.registeredBy())
                .update();
    }

    void entered(String id, int version) {
        jdbc.sql("update candidacy_message set version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    Optional<Message> find(String id) {
        return jdbc.sql("select * from candidacy_message where id = :id")
                .param("id", id)
                .query(this::message)
                .optional();
    }

    List<Message> of(String number) {
        return jdbc.sql("select * from candidacy_message where number = :number order by registered_at, id")
                .param("number", number)
                .query(this::message)
                .list();
    }

    private Message message(ResultSet row, int line) throws SQLException {
        return new Message(
                row.getString("id"),
                row.getString("number"),
                MessageKind.valueOf(row.getString("kind")),
                Moments.read(row, "received_at"),
                row.getString("content"),
                whole.read(row.getString("documents"), DOCUMENTS),
                Moments.read(row, "registered_at"),
                row.getString("registered_by"),
                row.getObject("version", Integer.class));
    }
}
