package be.pilootloket.meeting;

import be.pilootloket.storage.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people answered to an invitation. Of each the last answer stands; of an older one that comes later, nothing. */
@Repository
@Transactional
public class ReplyDesk {

    private final JdbcClient jdbc;
    private final Meetings meetings;

    ReplyDesk(JdbcClient jdbc, Meetings meetings) {
        this.jdbc = jdbc;
        this.meetings = meetings;
    }

    /**
     * Notes an answer.
     *
     * @param answer the name of a {@link Reply.Answer}
     */
    public void record(String meeting, String attendee, String answer, Instant at) {
        // Holds the meeting, so that of two answers at once the later one stands.
        meetings.lock(meeting);
        if (of(meeting).stream()
                .anyMatch(
                        reply -> reply.attendee().equals(attendee) && reply.at().isAfter(at))) {
            return;
        }
        jdbc.sql("delete from meeting_answer where meeting = :meeting and attendee = :attendee")
                .param("meeting", meeting)
                .param("attendee", attendee)
                .update();
        jdbc.sql("insert into meeting_answer (meeting, attendee, answer, answered_at)"
                        + " values (:meeting, :attendee, :answer, :at)")
                .param("meeting", meeting)
                .param("attendee", attendee)
                .param("answer", Reply.Answer.valueOf(answer).name())
                .param("at", Moments.bind(at))
                .update();
    }

    /** The answers of those who answered, by address. */
    @Transactional(readOnly = true)
    public List<Reply> of(String meeting) {
        return jdbc.sql("select * from meeting_answer where meeting = :meeting order by attendee")
                .param("meeting", meeting)
                .query((row, at) -> new Reply(
                        row.getString("attendee"),
                        Reply.Answer.valueOf(row.getString("answer")),
                        Moments.read(row, "answered_at")))
                .list();
    }
}
