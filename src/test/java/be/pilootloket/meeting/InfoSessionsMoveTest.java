package be.pilootloket.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Info sessions that were held before meetings had a room of their own keep what is known of them. */
class InfoSessionsMoveTest {

    private final HikariDataSource database = Databases.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void becomeMeetingsWithTheirAttendanceReportAndSlides() throws Exception {
        run("V2__call", "V6__correspondence", "V8__meeting");
        for (String code : List.of("A-2019", "B-2019", "C-2019")) {
            jdbc.sql(
                            "insert into call_for_pilots (code, phase, draft, author, defined_at, acknowledged)"
                                    + " values (:code, 'PUBLISHED', '{}', 'staff', timestamp with time zone '2019-09-01 09:00:00+02:00', '[]')")
                    .param("code", code)
                    .update();
            jdbc.sql("insert into call_info_session (call_code, held_on, held_from, held_until, place)"
                            + " values (:code, date '2019-09-24', time '09:30:00', time '12:30:00', 'Zaal 1')")
                    .param("code", code)
                    .update();
        }
        jdbc.sql(
                        "update call_info_session set attendance = 42, report = 'Er waren vragen.' where call_code <> 'A-2019'")
                .update();
        jdbc.sql(
                        "update call_info_session set slides_title = 'Dia''s', slides_link = 'dias.pptx',"
                                + " slides_at = timestamp with time zone '2019-09-25 09:00:00+02:00' where call_code = 'C-2019'")
                .update();
        run("V14__info_session");

        assertThat(jdbc.sql("select number, state, attendance from meeting order by number")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("number") + " " + row.get("state") + " " + row.get("attendance"))
                .containsExactly(
                        "A-2019-info-session INVITED null",
                        "B-2019-info-session HELD 42",
                        "C-2019-info-session REPORTED 42");
        assertThat(jdbc.sql("select * from call_slides").query().listOfRows())
                .singleElement()
                .extracting(row -> Map.of("code", row.get("call_code"), "title", row.get("slides_title")))
                .isEqualTo(Map.of("code", "C-2019", "title", "Dia's"));
    }

    /** The placeholder for files is filled in by Flyway, which does not run here. */
    private void run(String... migrations) throws Exception {
        for (String migration : migrations) {
            Resource file = new ClassPathResource("db/migration/" + migration + ".sql");
            String sql = file.getContentAsString(StandardCharsets.UTF_8).replace("${bytes}", Databases.bytes());
            new ResourceDatabasePopulator(new ByteArrayResource(sql.getBytes(StandardCharsets.UTF_8)))
                    .execute(database);
        }
    }
}
