package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.acceptance.LetterAccount.Entry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say of the letters, once the product stands still. */
final class LetterTables {

    private final JdbcClient tables;

    LetterTables(JdbcClient tables) {
        this.tables = tables;
    }

    /** The register: every message, mails without a letter too. */
    List<Entry> register() {
        return tables.sql("select m.*, l.sha256 from message m left join letter l on l.message = m.id order by m.id")
                .query((row, at) -> new Entry(
                        "<%s@%s>"
                                .formatted(
                                        row.getString("id"),
                                        row.getString("sender_address").replaceFirst(".*@", "")),
                        row.getString("candidacy_number"),
                        row.getString("address"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("sha256")))
                .list();
    }

    /** Every candidate was told, and nobody and nothing waits for that any more. */
    void verifyEnded(int letters) {
        verifyEveryLetterPrinted(letters);
        assertThat(count("select count(*) from act_ru_incident"))
                .as("incidents")
                .isZero();
        assertThat(count("select count(*) from dispatch where state <> 'ENDED'"))
                .as("dispatches that go on")
                .isZero();
        assertThat(running("dispatch") + running("message-delivery"))
                .as("processes that go on")
                .isZero();
        assertThat(count("select count(*) from act_ru_execution where act_id_ = 'event_startReached'"))
                .as("the call heard that everyone was told")
                .isOne();
    }

    /** Each candidate has one letter, and no more. */
    void verifyEveryLetterPrinted(int letters) {
        assertThat(count("select count(*) from letter where sha256 is not null"))
                .as("one letter for each candidate, printed")
                .isEqualTo(letters)
                .isEqualTo(count("select count(*) from letter"))
                .isEqualTo(count("select count(*) from candidacy"));
    }

    /** How many messages are not known to have left. */
    long waiting() {
        return count("select count(*) from message where state <> 'SENT'");
    }

    /** How many messages still leave by themselves: those of which nobody knows whether they left wait ten minutes. */
    long undecided() {
        return count("select count(*) from message where state not in ('SENT', 'UNKNOWN')");
    }

    /** Every step of a process lies between these instants, whatever the zone of the node that wrote it. */
    void verifyBetween(Instant from, Instant to) {
        assertThat(tables.sql("select act_id_, start_time_ from act_hi_actinst where start_time_ < ? or end_time_ > ?")
                        .params(utc(from), utc(to))
                        .query()
                        .listOfRows())
                .as("steps at another instant")
                .isEmpty();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** How many steps of processes were taken. */
    long steps() {
        return count("select count(*) from act_hi_actinst");
    }

    /** Which job executors hold a job at this moment: each node has one. */
    Set<String> owners() {
        return Set.copyOf(tables.sql("select distinct lock_owner_ from act_ru_job where lock_owner_ is not null")
                .query(String.class)
                .list());
    }

    private long running(String process) {
        return count("select count(*) from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
                + " where p.key_ = '" + process + "'");
    }

    /** How often the letters were tried, as a sentence. */
    String attempts() {
        return tables
                .sql(
                        "select attempts, count(*) as letters from message where letter group by attempts order by attempts")
                .query((row, at) -> "%d × %d".formatted(row.getInt("letters"), row.getInt("attempts")))
                .list()
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** How many messages were found in the archive after nobody knew whether they had left. */
    long foundAgain() {
        return count("select count(*) from message where server_answer like '%archief%'");
    }

    private long count(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }
}
