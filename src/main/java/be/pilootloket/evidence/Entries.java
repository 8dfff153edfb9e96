package be.pilootloket.evidence;

import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the chain and the row that says where it ends. They are only ever added to. */
@Repository
class Entries {

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each its place behind the last one. Whoever else wants a place waits until this transaction ends. */
    void append(List<Noted> deeds) {
        Head head = jdbc.sql("select seq, hash from ledger_head where id = 1 for update")
                .query(Entries::end)
                .single();
        for (Noted deed : deeds) {
            Entry entry = deed.after(head);
            insert(entry);
            head = Head.of(entry);
        }
        jdbc.sql("update ledger_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    private void insert(Entry entry) {
        jdbc.sql("insert into ledger (seq, noted_at, deed, call_code, about, done_by, facts, previous_hash, hash)"
                        + " values (:seq, :at, :deed, :callCode, :about, :by, :facts, :previous, :hash)")
                .param("seq", entry.seq())
                .param("at", Moments.bind(entry.at()))
                .param("deed", entry.deed())
                .param("callCode", entry.callCode())
                .param("about", entry.about())
                .param("by", entry.by())
                .param("facts", entry.facts())
                .param("previous", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    /** Where the chain says that it ends; empty when that row is gone. */
    Optional<Head> head() {
        return jdbc.sql("select seq, hash from ledger_head where id = 1")
                .query(Entries::end)
                .optional();
    }

    /** The next rows behind this number, in their order. */
    List<Entry> behind(long seq, int most) {
        return jdbc.sql("select * from ledger where seq > :seq order by seq fetch first :most rows only")
                .param("seq", seq)
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    /** The last rows, newest first. */
    List<Entry> newest(int most) {
        return jdbc.sql("select * from ledger order by seq desc fetch first :most rows only")
                .param("most", most)
                .query(Entries::entry)
                .list();
    }

    /** The row with this hash; more than one only where somebody copied one. */
    List<Entry> withHash(String hash) {
        return jdbc.sql("select * from ledger where hash = :hash order by seq")
                .param("hash", hash)
                .query(Entries::entry)
                .list();
    }

    /** The last row about this. */
    Optional<Entry> last(String about) {
        return jdbc.sql("select * from ledger where about = :about order by seq desc fetch first 1 rows only")
                .param("about", about)
                .query(Entries::entry)
                .optional();
    }

    /** Every row about any of these, in their order. */
    List<Entry> about(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql("select * from ledger where about in (:subjects) order by seq")
                        .param("subjects", subjects)
                        .query(Entries::entry)
                        .list();
    }

    private static Head end(ResultSet row, int line) throws SQLException {
        return new Head(row.getLong("seq"), row.getString("hash"));
    }

    private static Entry entry(ResultSet row, int line) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                Moments.read(row, "noted_at"),
                row.getString("deed"),
                row.getString("call_code"),
                row.getString("about"),
                row.getString("done_by"),
                row.getString("facts"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
