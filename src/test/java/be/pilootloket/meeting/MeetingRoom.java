package be.pilootloket.meeting;

import be.pilootloket.programme.Programmes;
import be.pilootloket.storage.Whole;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room of the meetings on tables of a test's own. */
public final class MeetingRoom {

    private MeetingRoom() {}

    public static MeetingDesk desk(JdbcClient jdbc, ObjectMapper json, Programmes programmes, Clock clock) {
        return new MeetingDesk(new Meetings(jdbc, new Whole(json)), programmes, clock);
    }
}
