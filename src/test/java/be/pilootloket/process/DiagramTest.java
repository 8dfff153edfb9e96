package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams are drawn for people: complete, from left to right, nothing overlapping, no crossing lines. */
class DiagramTest {

    private static final double SCREEN_WIDTH = 2200;
    private static final double SCREEN_HEIGHT = 1250;

    /** By model: the loops, and the flows that lead to the next row. */
    private static final Map<String, Set<String>> BACKWARD = Map.ofEntries(
            Map.entry("assessment", Set.of("flow_conflict", "flow_handedOver", "flow_handedOverDuring")),
            Map.entry(
                    "call-for-pilots",
                    Set.of(
                            "flow_decidedToRank",
                            "flow_admissibleToSelection",
                            "flow_candidacyAdmittedToSelection",
                            "flow_concludeWithoutSelectionToAnnounce",
                            "flow_everyoneToldToAnnounce",
                            "flow_startedToOffers")),
            Map.entry("call-preparation", Set.of("flow_completeToDefinition", "flow_approvedToDefinition")),
            Map.entry("change-dates", Set.of("flow_confirmedToPropose")),
            Map.entry("collective-meeting", Set.of("flow_movedLateToMoved", "flow_movedToTold")),
            Map.entry("dispatch", Set.of("flow_returned", "flow_lettersLeft")),
            Map.entry("incoming-mail", Set.of("flow_placed")),
            Map.entry("message-delivery", Set.of("flow_uncertain", "flow_pauseOver", "flow_resend")),
            Map.entry(
                    "pilot-assignment",
                    Set.of("flow_returned", "flow_backToCoach", "flow_chased", "flow_moved", "flow_movedLater")),
            Map.entry(
                    "pilot-roadmap",
                    Set.of(
                            "flow_exchangeHeldToExchanges",
                            "flow_hasExchangeToPeriods",
                            "flow_laterEndToPeriod",
                            "flow_laterEndToConcluded")),
            Map.entry("question", Set.of("flow_answerApprovedToAnswer")),
            Map.entry(
                    "submission-period",
                    Set.of("flow_chaseDraftsToPlan", "flow_deadlineMovedToMoved", "flow_deadlineMovedLaterToMoved")));

    static Stream<Models> models() {
        return Models.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsEveryElement(Models model) {
        List<BaseElement> drawn = new ArrayList<>();
        model.every(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement()));
        model.every(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement()));
        assertThat(drawn).containsAll(model.every(FlowNode.class)).containsAll(model.every(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fitsOneScreen(Models model) {
        Rectangle2D extent = new Rectangle2D.Double();
        shapes(model).forEach(shape -> Rectangle2D.union(extent, shape.box(), extent));
        assertThat(extent.getWidth()).isLessThan(SCREEN_WIDTH);
        assertThat(extent.getHeight()).isLessThan(SCREEN_HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("models")
    void overlapsNothing(Models model) {
        List<Shape> shapes = shapes(model);
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int j = i + 1; j < shapes.size(); j++) {
                Shape one = shapes.get(i);
                Shape other = shapes.get(j);
                if (!one.holds(other) && !other.holds(one) && one.box().intersects(other.box())) {
                    overlaps.add(one.id() + " / " + other.id());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void crossesNoLines(Models model) {
        List<Line> lines = lines(model);
        List<String> crossings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                if (lines.get(i).crosses(lines.get(j))) {
                    crossings.add(lines.get(i).flow().getId() + " x "
                            + lines.get(j).flow().getId());
                }
            }
        }
        assertThat(crossings).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsNoLineThroughAShapeOrALabel(Models model) {
        List<String> hits = new ArrayList<>();
        for (Line line : lines(model)) {
            for (Shape shape : shapes(model)) {
                if (line.runsThrough(shape)) {
                    hits.add(line.flow().getId() + " through " + shape.id());
                }
            }
        }
        assertThat(hits).isEmpty();
    }

    /** What goes back by name is a loop or leads to the next row; every other flow leads to the right, or straight on. */
    @ParameterizedTest
    @MethodSource("models")
    void readsFromLeftToRight(Models model) {
        assertThat(lines(model).stream()
                        .filter(line -> !line.leadsForward())
                        .map(line -> line.flow().getId()))
                .isSubsetOf(BACKWARD.getOrDefault(model.name(), Set.of()));
    }

    private static List<Shape> shapes(Models model) {
        List<Shape> shapes = new ArrayList<>();
        for (BpmnShape shape : model.every(BpmnShape.class)) {
            shapes.add(new Shape(shape.getBpmnElement().getId(), shape.getBpmnElement(), box(shape.getBounds())));
            addLabel(shapes, shape.getBpmnElement(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.every(BpmnEdge.class)) {
            addLabel(shapes, edge.getBpmnElement(), edge.getBpmnLabel());
        }
        return shapes;
    }

    private static void addLabel(List<Shape> shapes, BaseElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            shapes.add(new Shape("label of " + element.getId(), null, box(label.getBounds())));
        }
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static List<Line> lines(Models model) {
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : model.every(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                lines.add(new Line(
                        flow,
                        edge.getWaypoints().stream()
                                .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
                                .toList()));
            }
        }
        return lines;
    }

    private record Shape(String id, BaseElement element, Rectangle2D box) {

        boolean holds(Shape other) {
            boolean held = container() && box.contains(other.box());
            boolean attached = other.element() instanceof BoundaryEvent event && event.getAttachedTo() == element;
            return held || attached;
        }

        /** A subprocess, or the group that shows a phase: other elements stand in it, and lines lead in and out. */
        boolean container() {
            return element instanceof SubProcess || element instanceof Group;
        }
    }

    private record Line(SequenceFlow flow, List<Point2D> points) {

        List<Line2D> segments() {
            return segments(points);
        }

        private static List<Line2D> segments(List<Point2D> points) {
            List<Line2D> segments = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
            }
            return segments;
        }

        /** Lines that leave or reach the same element may share their first or last stretch, and nothing else. */
        boolean crosses(Line other) {
            boolean leaveTogether = flow.getSource() == other.flow.getSource();
            boolean arriveTogether = flow.getTarget() == other.flow.getTarget();
            double first = leaveTogether ? commonStretch(points, other.points) : 0;
            double last = arriveTogether ? commonStretch(reversed(points), reversed(other.points)) : 0;
            List<Line2D> others = segments(between(other.points, first, last));
            return segments(between(points, first, last)).stream()
                    .anyMatch(mine -> others.stream().anyMatch(mine::intersectsLine));
        }

        /** How far two lines run together from their first points on, in pixels; 0 when they start apart. */
        private static double commonStretch(List<Point2D> one, List<Point2D> other) {
            double shortest = Math.min(length(one), length(other));
            double along = 0;
            while (along <= shortest && at(one, along).distance(at(other, along)) < 1) {
                along++;
            }
            return along == 0 ? 0 : along + 1;
        }

        private static double length(List<Point2D> points) {
            double length = 0;
            for (int i = 1; i < points.size(); i++) {
                length += points.get(i - 1).distance(points.get(i));
            }
            return length;
        }

        private static Point2D at(List<Point2D> points, double along) {
            double left = along;
            for (int i = 1; i < points.size(); i++) {
                Point2D from = points.get(i - 1);
                Point2D to = points.get(i);
                double stretch = from.distance(to);
                if (left <= stretch && stretch > 0) {
                    double share = left / stretch;
                    return new Point2D.Double(
                            from.getX() + share * (to.getX() - from.getX()),
                            from.getY() + share * (to.getY() - from.getY()));
                }
                left -= stretch;
            }
            return points.get(points.size() - 1);
        }

        /** The line without so many pixels at its beginning and at its end; nothing when it is shorter. */
        private static List<Point2D> between(List<Point2D> points, double first, double last) {
            double end = length(points) - last;
            if (first >= end) {
                return List.of();
            }
            List<Point2D> rest = new ArrayList<>(List.of(at(points, first)));
            double along = 0;
            for (int i = 1; i < points.size() - 1; i++) {
                along += points.get(i - 1).distance(points.get(i));
                if (along > first && along < end) {
                    rest.add(points.get(i));
                }
            }
            rest.add(at(points, end));
            return rest;
        }

        private static List<Point2D> reversed(List<Point2D> points) {
            List<Point2D> reversed = new ArrayList<>(points);
            Collections.reverse(reversed);
            return reversed;
        }

        boolean runsThrough(Shape shape) {
            if (shape.element() == flow.getSource() || shape.element() == flow.getTarget()) {
                return false;
            }
            if (shape.container() || ownBoundary(shape) || shape.id().equals("label of " + flow.getId())) {
                return false;
            }
            Rectangle2D inner = new Rectangle2D.Double(
                    shape.box().getX() + 2,
                    shape.box().getY() + 2,
                    shape.box().getWidth() - 4,
                    shape.box().getHeight() - 4);
            return segments().stream().anyMatch(inner::intersectsLine);
        }

        private boolean ownBoundary(Shape shape) {
            return flow.getSource() instanceof BoundaryEvent event && event.getAttachedTo() == shape.element();
        }

        boolean leadsForward() {
            return points.get(points.size() - 1).getX() >= points.get(0).getX() - 1;
        }
    }
}
