package be.pilootloket.portfolio;

import be.pilootloket.programme.Texts;
import be.pilootloket.storage.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collective list and who elaborates what. */
@Repository("portfolioOpdrachten")
class Opdrachten {

    private final JdbcClient jdbc;

    Opdrachten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String roadmap, int number, NewOpdracht opdracht) {
        jdbc.sql("""
                        insert into opdracht (roadmap, number, title, description, approach, impact, process_flow,
                          budget, headcount, needs_note, origins)
                        values (:roadmap, :number, :title, :description, :approach, :impact, :processFlow,
                          :budget, :headcount, :note, :origins)""")
                .param("roadmap", roadmap)
                .param("number", number)
                .param("title", opdracht.title().strip())
                .param("description", Texts.stripped(opdracht.fiche().description()))
                .param("approach", Texts.stripped(opdracht.fiche().approach()))
                .param("impact", Texts.stripped(opdracht.fiche().impact()))
                .param("processFlow", Texts.stripped(opdracht.fiche().processFlow()))
                .param("budget", opdracht.needs().budget())
                .param("headcount", opdracht.needs().headcount())
                .param("note", Texts.stripped(opdracht.needs().note()))
                .param("origins", String.join("\n", opdracht.origins()))
                .update();
    }

    void allocate(String roadmap, int opdracht, String pilot, String by, String reason, Instant at) {
        jdbc.sql("""
                        insert into opdracht_allocation (roadmap, opdracht, pilot, allocated_by, allocated_at, reason)
                        values (:roadmap, :opdracht, :pilot, :by, :at, :reason)""")
                .param("roadmap", roadmap)
                .param("opdracht", opdracht)
                .param("pilot", pilot)
                .param("by", by)
                .param("at", Moments.bind(at))
                .param("reason", reason)
                .update();
    }

    void end(String roadmap, int opdracht, String pilot, Instant at) {
        jdbc.sql("""
                        update opdracht_allocation set ended_at = :at
                        where roadmap = :roadmap and opdracht = :opdracht and pilot = :pilot and ended_at is null""")
                .param("at", Moments.bind(at))
                .param("roadmap", roadmap)
                .param("opdracht", opdracht)
                .param("pilot", pilot)
                .update();
    }

    void elaborated(Elaboration elaboration, Instant at) {
        jdbc.sql("""
                        update opdracht_allocation
                        set budget = :budget, headcount = :headcount, needs_note = :note, elaborated_at = :at
                        where roadmap = :roadmap and opdracht = :opdracht and pilot = :pilot and ended_at is null""")
                .param("budget", elaboration.needs().budget())
                .param("headcount", elaboration.needs().headcount())
                .param("note", Texts.stripped(elaboration.needs().note()))
                .param("at", Moments.bind(at))
                .param("roadmap", elaboration.roadmap())
                .param("opdracht", Integer.parseInt(elaboration.opdracht()))
                .param("pilot", elaboration.pilot())
                .update();
    }

    void integrate(String roadmap, String number, String note) {
        jdbc.sql("update opdracht set integrated = :note where roadmap = :roadmap and number = :number")
                .param("note", note)
                .param("roadmap", roadmap)
                .param("number", Integer.parseInt(number))
                .update();
    }

    /** In the order of the list. */
    List<Opdracht> of(String roadmap) {
        Map<Integer, List<AllocationRow>> allocations = jdbc
                .sql("select * from opdracht_allocation where roadmap = :roadmap order by opdracht, pilot")
                .param("roadmap", roadmap)
                .query((row, at) -> AllocationRow.of(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(AllocationRow::opdracht));
        return jdbc.sql("select * from opdracht where roadmap = :roadmap order by number")
                .param("roadmap", roadmap)
                .query((row, at) -> opdracht(row, allocations.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    private static Opdracht opdracht(ResultSet row, List<AllocationRow> allocations) throws SQLException {
        Needs estimate = needs(row);
        return new Opdracht(
                row.getString("number"),
                row.getString("title"),
                new Fiche(
                        row.getString("description"),
                        row.getString("approach"),
                        row.getString("impact"),
                        row.getString("process_flow")),
                estimate,
                Arrays.stream(row.getString("origins").split("\n"))
                        .filter(origin -> !origin.isBlank())
                        .toList(),
                row.getString("integrated"),
                allocations.stream()
                        .map(allocation -> allocation.with(estimate))
                        .toList());
    }

    /** An allocation whose own figures may not be known yet. */
    private record AllocationRow(
            int opdracht, String pilot, Needs own, Instant elaboratedAt, Instant endedAt, String reason) {

        static AllocationRow of(ResultSet row) throws SQLException {
            return new AllocationRow(
                    row.getInt("opdracht"),
                    row.getString("pilot"),
                    needs(row),
                    Moments.read(row, "elaborated_at"),
                    Moments.read(row, "ended_at"),
                    row.getString("reason"));
        }

        Allocation with(Needs estimate) {
            return new Allocation(
                    Integer.toString(opdracht),
                    pilot,
                    elaboratedAt == null ? estimate : own,
                    elaboratedAt,
                    endedAt,
                    reason);
        }
    }

    private static Needs needs(ResultSet row) throws SQLException {
        return new Needs(
                row.getObject("budget", Integer.class), row.getBigDecimal("headcount"), row.getString("needs_note"));
    }
}
