package be.pilootloket.board;

import be.pilootloket.assignment.Assignment;
import be.pilootloket.assignment.AssignmentState;
import be.pilootloket.assignment.DeliverableVersion;
import be.pilootloket.assignment.Part;
import be.pilootloket.portfolio.Allocation;
import be.pilootloket.portfolio.Opdracht;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An opdracht with the pilots that elaborate it.
 *
 * @param opdracht the opdracht itself
 * @param elaborations one of each pilot, those from which it was taken included
 */
record OpdrachtCard(Opdracht opdracht, List<Elaboration> elaborations) {

    /**
     * What one pilot does with it.
     *
     * @param pilot the pilot's name
     * @param allocation since when, with which needs
     * @param number the number of its assignment; null while none was asked
     * @param state where that stands
     * @param parts what was accepted; empty before
     */
    record Elaboration(String pilot, Allocation allocation, String number, Tag state, List<Part> parts) {}

    static OpdrachtCard of(
            Opdracht opdracht,
            Map<String, String> names,
            Function<String, Optional<Assignment>> assignments,
            Function<String, Optional<DeliverableVersion>> latest) {
        return new OpdrachtCard(
                opdracht,
                opdracht.allocations().stream()
                        .map(allocation -> elaboration(
                                allocation,
                                names.getOrDefault(allocation.pilot(), allocation.pilot()),
                                assignments.apply(allocation.pilot()).orElse(null),
                                latest))
                        .toList());
    }

    private static Elaboration elaboration(
            Allocation allocation,
            String pilot,
            Assignment assignment,
            Function<String, Optional<DeliverableVersion>> latest) {
        Tag state = !allocation.holds()
                ? new Tag("niet langer toegewezen", "")
                : assignment == null ? new Tag("nog niet gevraagd", "") : Tag.of(assignment.state());
        boolean accepted = assignment != null && assignment.state() == AssignmentState.ACCEPTED;
        return new Elaboration(
                pilot,
                allocation,
                assignment == null ? null : assignment.number(),
                state,
                accepted
                        ? latest.apply(assignment.number())
                                .map(version -> version.content().parts())
                                .orElse(List.of())
                        : List.of());
    }
}
