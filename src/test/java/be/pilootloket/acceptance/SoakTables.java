package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.inbox.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say after a soak, once the product stands still. */
final class SoakTables {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient tables;

    SoakTables(JdbcClient tables) {
        this.tables = tables;
    }

    void verify(List<SoakMail> delivered) {
        Map<Integer, Place> expected = new TreeMap<>();
        delivered.forEach(mail -> expected.put(mail.number(), mail.place()));
        List<Row> rows = rows();
        assertThat(rows).as("each stored once").hasSameSizeAs(delivered);
        assertThat(rows.stream().collect(Collectors.toMap(Row::number, Row::place)))
                .as("each at its place")
                .isEqualTo(expected);
        assertThat(count("select count(*) from mail_position"))
                .as("copies too")
                .isEqualTo(delivered.size()
                        + delivered.stream().filter(SoakMail::twice).count());
        assertThat(rows.stream()
                        .filter(row -> row.place() == Place.OPEN)
                        .map(Row::id)
                        .toList())
                .as("one task each for what a person must place")
                .containsExactlyInAnyOrderElementsOf(mailsThatWait());
        assertThat(count("select count(distinct candidacy_number) from mail where place = 'CANDIDACY'"))
                .as("one dossier each")
                .isEqualTo(placed(Place.CANDIDACY))
                .isEqualTo(count("select count(*) from candidacy"));
        assertThat(count("select count(distinct message) from mail where place = 'MESSAGE'"))
                .as("one supplement each")
                .isEqualTo(placed(Place.MESSAGE))
                .isEqualTo(count("select count(*) from candidacy_message"));
        assertThat(tables.sql("select address from message where occasion = 'MAIL_RECEIVED' and state = 'SENT'")
                        .query(String.class)
                        .list())
                .as("each acknowledged once")
                .containsExactlyInAnyOrderElementsOf(delivered.stream()
                        .filter(SoakMail::answered)
                        .map(SoakMail::from)
                        .toList());
        assertThat(count("select count(*) from message where state <> 'SENT'")).isZero();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private record Row(String id, int number, Place place) {}

    private List<Row> rows() {
        return tables.sql("select id, reading, place from mail")
                .query((row, at) -> new Row(
                        row.getString("id"),
                        SoakMail.number(subject(row.getString("reading"))),
                        Place.valueOf(row.getString("place"))))
                .list();
    }

    private static String subject(String reading) {
        try {
            return JSON.readTree(reading).path("subject").asText();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(reading, unreadable);
        }
    }

    private List<String> mailsThatWait() {
        return tables.sql("select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where t.task_def_key_ = 'userTask_placeMessage'")
                .query(String.class)
                .list();
    }

    private long placed(Place place) {
        return count("select count(*) from mail where place = '" + place.name() + "'");
    }

    /** As rows of a table in Markdown. */
    String figures() {
        return Arrays.stream(Place.values())
                        .filter(place -> placed(place) > 0)
                        .map(place -> "| stored, and placed as: %s | %d |%n".formatted(place.label(), placed(place)))
                        .collect(Collectors.joining())
                + "| where a second copy lies, beside the first | %d |%n"
                        .formatted(count("select count(*) from mail_position") - count("select count(*) from mail"))
                + "| acknowledgements | %d |%n"
                        .formatted(count("select count(*) from message where occasion = 'MAIL_RECEIVED'"))
                + "| readings that were cut off and began again | %d |%n"
                        .formatted(count("select coalesce(sum(tries - 1), 0) from mail"))
                + "| acknowledgements cut off, and looked up in the archive mailbox | %d |%n"
                        .formatted(count("select count(*) from message where attempts > 1"
                                + " or server_answer like '%archief%'"));
    }

    private long count(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }
}
