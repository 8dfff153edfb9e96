package be.pilootloket.candidacy;

import be.pilootloket.storage.Moments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what candidates wrote to us about a candidacy. */
@Repository
class Messages {

    private static final RowMapper<Message> MESSAGE = (row, line) -> new Message(
            row.getString("id"),
            row.getString("number"),
            MessageKind.valueOf(row.getString("kind")),
            Moments.read(row, "received_at"),
            row.getString("content"),
            Moments.read(row, "registered_at"),
            row.getString("registered_by"),
            row.getObject("version", Integer.class));

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Message message) {
        jdbc.sql("insert into candidacy_message (id, number, kind, received_at, content, registered_at, registered_by)"
                        + " values (:id, :number, :kind, :receivedAt, :content, :at, :by)")
                .param("id", message.id())
                .param("number", message.number())
                .param("kind", message.kind().name())
                .param("receivedAt", Moments.bind(message.receivedAt()))
                .param("content", message.content())
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
                .query(MESSAGE)
                .optional();
    }

    List<Message> of(String number) {
        return jdbc.sql("select * from candidacy_message where number = :number order by registered_at, id")
                .param("number", number)
                .query(MESSAGE)
                .list();
    }
}
