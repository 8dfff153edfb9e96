package be.pilootloket.correspondence;

import be.pilootloket.evidence.Deed;
import be.pilootloket.storage.Moments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The rows of the register. */
@Repository("correspondenceMessages")
class Messages {

    private static final int FETCHED_AT_ONCE = 200;

    private final JdbcClient database;

    /** The same database, for what need not fit in the memory. */
    private final JdbcClient piecemeal;

    private final MessageDeeds deeds;

    Messages(JdbcClient database, DataSource source, MessageDeeds deeds) {
        this.database = database;
        JdbcTemplate few = new JdbcTemplate(source);
        few.setFetchSize(FETCHED_AT_ONCE);
        this.piecemeal = JdbcClient.create(few);
        this.deeds = deeds;
    }

    void add(Message message) {
        database.sql("""
                        insert into message (id, occasion, call_code, about, candidacy_number, letter, addressee, address, sender,
                            sender_address, subject, body, state, attempts, drafted_at, released_at, settled_at, waived_by, waived_why,
                            calendar, unsubscribe)
                        values (:id, :occasion, :callCode, :about, :number, :letter, :addressee, :address, :sender,
                            :senderAddress, :subject, :body, :state, 0, :draftedAt, :releasedAt, :settledAt, :waivedBy, :waivedWhy,
                            :calendar, :unsubscribe)
                        """)
                .param("id", message.id().value())
                .param("occasion", message.occasion().name())
                .param("callCode", message.callCode())
                .param("about", message.about())
                .param("number", message.number())
                .param("letter", message.letter())
                .param("addressee", message.addressee())
                .param("address", message.address())
                .param("sender", message.sender())
                .param("senderAddress", message.senderAddress())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("state", message.state().name())
                .param("draftedAt", Moments.bind(message.draftedAt()))
                .param("releasedAt", Moments.bind(message.releasedAt()))
                .param("settledAt", Moments.bind(message.settledAt()))
                .param("waivedBy", message.waivedBy())
                .param("waivedWhy", message.waivedWhy())
                .param("calendar", message.calendar())
                .param("unsubscribe", message.unsubscribe())
                .update();
        if (message.state() == MessageState.WAIVED) {
            deeds.note(Deed.MESSAGE_WAIVED, message, message.waivedBy());
        }
    }

    /** Whether it was done; then it is noted. */
    private boolean done(int rows, Deed deed, MessageId id, String by) {
        if (rows == 1) {
            deeds.note(deed, find(id).orElseThrow(), by);
        }
        return rows == 1;
    }

    /** Whether a calendar entry of this meeting was written to this address; of a guest it goes by the registration. */
    List<String> invited(String meeting) {
        return database.sql("select distinct lower(address) as address from message where calendar is not null"
                        + " and (about = :meeting or about like :guests) order by address")
                .param("meeting", meeting)
                .param("guests", meeting + "-G%")
                .query(String.class)
                .list();
    }

    Optional<Message> find(MessageId id) {
        return database.sql("select * from message where id = :id")
                .param("id", id.value())
                .query(Messages::read)
                .optional();
    }

    /** The newest first, at most as many as asked for. */
    List<Message> search(MessageSearch search, int limit) {
        return found(database, search, " limit " + limit).query(Messages::read).list();
    }

    /** All of them, the newest first, one by one as the database brings them. */
    void each(MessageSearch search, Consumer<Message> reader) {
        try (Stream<Message> found = found(piecemeal, search, "").query(Messages::read).stream()) {
            found.forEach(reader);
        }
    }

    private static JdbcClient.StatementSpec found(JdbcClient database, MessageSearch search, String most) {
        String number = search.number() == null ? "" : search.number().strip().toUpperCase(Locale.ROOT);
        return database.sql("""
                        select * from message
                        where (:callCode = '' or call_code = :callCode)
                          and (:number = '' or upper(about) like :beginning escape '!')
                          and (:occasion = '' or occasion = :occasion)
                          and (:state = '' or state = :state)
                        order by drafted_at desc, id""" + most)
                .param(
                        "callCode",
                        search.callCode() == null ? "" : search.callCode().strip())
                .param("number", number)
                .param("beginning", number.replaceAll("([!%_])", "!$1") + "%")
                .param(
                        "occasion",
                        search.occasion() == null ? "" : search.occasion().name())
                .param("state", search.state() == null ? "" : search.state().name());
    }

    List<Message> letters(String callCode) {
        return database.sql("select * from message where call_code = :callCode and letter order by drafted_at, id")
                .param("callCode", callCode)
                .query(Messages::read)
                .list();
    }

    /** Whose newest calendar entry of this meeting asks them to come; an entry that was struck out is none. */
    List<Addressee> holdingEntry(String meeting) {
        Map<String, Addressee> holding = new LinkedHashMap<>();
        database.sql("""
                        select * from message where about = :meeting and calendar is not null order by drafted_at, id""").param("meeting", meeting).query(Messages::read).list().forEach(message -> {
            String address = message.address().strip().toLowerCase(Locale.ROOT);
            holding.remove(address);
            if (message.occasion() != Occasion.MEETING_LEFT) {
                holding.put(address, Addressee.of(message.addressee(), message.address()));
            }
        });
        return List.copyOf(holding.values());
    }

    /** Takes the message for an attempt, unless its state is no longer the one that was read. */
    boolean claim(MessageId id, MessageState seen, byte[] mime, Instant now) {
        return 1
                == database.sql("""
                                update message set state = 'SENDING', mime = :mime, attempts = attempts + 1, attempted_at = :now
                                where id = :id and state = :seen
                                """)
                        .param("id", id.value())
                        .param("seen", seen.name())
                        // As a stream: H2 takes no array of more than a megabyte.
                        .param("mime", new SqlBinaryValue(new ByteArrayInputStream(mime), mime.length))
                        .param("now", Moments.bind(now))
                        .update();
    }

    Optional<byte[]> mime(MessageId id) {
        return database.sql("select mime from message where id = :id and mime is not null")
                .param("id", id.value())
                .query(Messages::bytes)
                .optional();
    }

    private static byte[] bytes(ResultSet row, int at) throws SQLException {
        try (InputStream mime = row.getBinaryStream("mime")) {
            return mime.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Records how an attempt ended, only when it is still the last one. A message that was sent is never sent again, so
     * its bytes go: subject and text stay.
     */
    void conclude(MessageId id, int attempt, MessageState state, String serverAnswer, Instant settledAt) {
        Optional<byte[]> mime = mime(id);
        int concluded = database.sql("""
                        update message set state = :state, server_answer = :answer, settled_at = :settledAt,
                            mime = case when :state = 'SENT' then null else mime end
                        where id = :id and attempts = :attempt and state = 'SENDING'
                        """)
                .param("id", id.value())
                .param("attempt", attempt)
                .param("state", state.name())
                .param("answer", serverAnswer)
                .param("settledAt", Moments.bind(settledAt))
                .update();
        if (concluded == 1) {
            deeds.ended(find(id).orElseThrow(), mime);
        }
    }

    /** What was uncertain left after all: it counts as sent when its last attempt began. */
    void left(MessageId id, String why) {
        Optional<byte[]> mime = mime(id);
        int left = database.sql("""
                        update message set state = 'SENT', server_answer = :why, settled_at = attempted_at, mime = null
                        where id = :id and state = 'UNKNOWN'
                        """).param("id", id.value()).param("why", why).update();
        if (left == 1) {
            deeds.ended(find(id).orElseThrow(), mime);
        }
    }

    void refuse(MessageId id, String why) {
        int refused = database.sql(
                        "update message set state = 'REFUSED', server_answer = :why where id = :id and state = 'RELEASED'")
                .param("id", id.value())
                .param("why", why)
                .update();
        done(refused, Deed.MESSAGE_REFUSED, id, null);
    }

    /**
     * What came back did not arrive, whatever the mail server that took it said. Gives whether it was taken for sent.
     */
    boolean bounced(MessageId id, String why) {
        int rows = database.sql("""
                                update message set state = 'REFUSED', server_answer = :why, settled_at = null
                                where id = :id and state = 'SENT'
                                """).param("id", id.value()).param("why", why).update();
        return done(rows, Deed.MESSAGE_BOUNCED, id, null);
    }

    /**
     * A corrected address makes other bytes: the earlier ones reached nobody.
     *
     * @param calendar the entry for the new address; null for none
     */
    boolean correct(MessageId id, String address, String calendar) {
        int rows = database.sql("""
                                update message set state = 'RELEASED', address = :address, calendar = :calendar, mime = null
                                where id = :id and state = 'REFUSED'
                                """)
                .param("id", id.value())
                .param("address", address)
                .param("calendar", calendar)
                .update();
        return done(rows, Deed.ADDRESS_CORRECTED, id, null);
    }

    boolean waive(MessageId id, String by, String why, Instant now) {
        int rows = database.sql("""
                                update message set state = 'WAIVED', waived_by = :by, waived_why = :why, settled_at = :now
                                where id = :id and state not in ('SENDING', 'SENT', 'WAIVED')
                                """)
                .param("id", id.value())
                .param("by", by)
                .param("why", why)
                .param("now", Moments.bind(now))
                .update();
        return done(rows, Deed.MESSAGE_WAIVED, id, by);
    }

    /** Lets a letter leave. */
    void release(MessageId id, String by, Instant now) {
        int rows = database.sql("""
                        update message set state = 'RELEASED', released_at = :now, released_by = :by
                        where id = :id and state = 'DRAFTED'
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("now", Moments.bind(now))
                .update();
        done(rows, Deed.LETTER_RELEASED, id, by);
    }

    /** A letter went by post: no mail server was asked. Gives whether it was still to go. */
    boolean posted(MessageId id, String how, Instant at) {
        int rows = database.sql("""
                                update message set state = 'SENT', server_answer = :how, settled_at = :at
                                where id = :id and state = 'RELEASED'
                                """)
                .param("id", id.value())
                .param("how", how)
                .param("at", Moments.bind(at))
                .update();
        return done(rows, Deed.LETTER_POSTED, id, null);
    }

    /** A letter gets another address before it leaves. */
    void readdress(MessageId id, String address) {
        database.sql("update message set address = :address where id = :id and state = 'DRAFTED'")
                .param("id", id.value())
                .param("address", address)
                .update();
    }

    static Message read(ResultSet row, int index) throws SQLException {
        return new Message(
                new MessageId(row.getString("id")),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("call_code"),
                row.getString("about"),
                row.getString("candidacy_number"),
                row.getBoolean("letter"),
                row.getString("addressee"),
                row.getString("address"),
                row.getString("sender"),
                row.getString("sender_address"),
                row.getString("subject"),
                row.getString("body"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("server_answer"),
                Moments.read(row, "drafted_at"),
                Moments.read(row, "released_at"),
                row.getString("released_by"),
                Moments.read(row, "attempted_at"),
                Moments.read(row, "settled_at"),
                row.getString("waived_by"),
                row.getString("waived_why"),
                row.getString("calendar"),
                row.getString("unsubscribe"));
    }
}
