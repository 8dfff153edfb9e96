package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say in the middle of a programme and after it, whichever node did what. */
final class ProgrammeTables {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final JdbcClient tables;

    ProgrammeTables(JdbcClient tables) {
        this.tables = tables;
    }

    /** Ends the ten minutes that a mail waits of which nobody knows whether it left: a play does not move the clock for them. */
    void endPauses() {
        tables.sql("update act_ru_job set duedate_ = create_time_ where duedate_ > create_time_ and job_def_id_ in"
                        + " (select id_ from act_ru_jobdef where act_id_ = 'event_pauseOver')")
                .update();
    }

    /**
     * Whether nothing is due, no node holds a job, and of every mail is known whether it left.
     *
     * @param now what the clock of the nodes says, in Brussels
     */
    boolean quiet(LocalDateTime now) {
        LocalDateTime utc =
                now.atZone(BRUSSELS).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
        long work = tables.sql("select count(*) from act_ru_job where process_def_id_ is not null"
                        + " and (lock_owner_ is not null or duedate_ is null or duedate_ <= ?)")
                .param(utc)
                .query(Long.class)
                .single();
        return work == 0
                && count("select count(*) from message where state in ('SENDING', 'UNKNOWN')") == 0
                && count("select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"
                                + " where d.act_id_ = 'event_pauseOver'")
                        == 0;
    }

    /** The jobs of processes that a node holds, each with the end of its lock. */
    List<String> locks() {
        return tables.sql("select id_ || ' ' || lock_exp_time_ from act_ru_job"
                        + " where lock_owner_ is not null and process_def_id_ is not null")
                .query(String.class)
                .list();
    }

    /** Nothing failed, nothing hangs, and nothing was begun or written twice. */
    void verify() {
        assertThat(count("select count(*) from act_ru_incident"))
                .as("incidents")
                .isZero();
        assertThat(tables.sql("select p.key_, e.act_id_ from act_ru_execution e"
                                + " join act_re_procdef p on p.id_ = e.proc_def_id_ where e.is_active_"
                                + " and not exists (select 1 from act_ru_execution c where c.parent_id_ = e.id_)"
                                + " and not exists (select 1 from act_ru_execution c where c.super_exec_ = e.id_)"
                                + " and not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)"
                                + " and not exists (select 1 from act_ru_job j where j.execution_id_ = e.id_)"
                                + " and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_)")
                        .query()
                        .listOfRows())
                .as("each instance waits for somebody or something")
                .isEmpty();
        assertThat(tables.sql("select proc_def_key_, business_key_, count(*) from act_hi_procinst"
                                + " where proc_def_key_ in ('call-for-pilots', 'candidacy', 'candidacy-result',"
                                + " 'pilot-roadmap', 'collective-meeting', 'message-delivery')"
                                + " group by proc_def_key_, business_key_ having count(*) > 1")
                        .query()
                        .listOfRows())
                .as("each begun once")
                .isEmpty();
        assertThat(tables.sql(
                                "select state, count(*) from message where state not in ('SENT', 'WAIVED') group by state")
                        .query()
                        .listOfRows())
                .as("each message settled")
                .isEmpty();
    }

    /** How many copies of each message arrived that the register says was sent. */
    void verifyReceivedOnce(Map<String, Long> received) {
        List<String> sent = tables.sql("select id from message where state = 'SENT'")
                .query(String.class)
                .list();
        assertThat(received.keySet()).as("what the register says was sent").containsExactlyInAnyOrderElementsOf(sent);
        assertThat(received.values()).as("once").containsOnly(1L);
        assertThat(deeds("MESSAGE_SENT")).as("noted once").isEqualTo(sent.size());
    }

    /** How many mails were on their way when a node was killed: nobody knew whether they had left. */
    long cutOff() {
        return deeds("MESSAGE_UNCERTAIN");
    }

    private long deeds(String deed) {
        return tables.sql("select count(*) from ledger where deed = ?")
                .param(deed)
                .query(Long.class)
                .single();
    }

    long ended() {
        return count("select count(*) from act_hi_procinst where end_time_ is not null");
    }

    long deeds() {
        return count("select count(*) from ledger");
    }

    private long count(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }
}
