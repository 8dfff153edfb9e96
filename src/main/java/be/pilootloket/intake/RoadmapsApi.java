package be.pilootloket.intake;

import be.pilootloket.assignment.ProgressDesk;
import be.pilootloket.roadmap.Roadmap;
import be.pilootloket.roadmap.RoadmapDesk;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a cohort is, for another system such as the programme's board. */
@RestController
@RequestMapping("/api/roadmaps/{code}")
class RoadmapsApi {

    private static final Logger LOG = LoggerFactory.getLogger(RoadmapsApi.class);
    private static final Set<String> FOLLOWERS =
            Set.of("staff", "decision-maker", "coordinator", "coach", "administrator", "camunda-admin");

    private final RoadmapDesk roadmaps;
    private final ProgressDesk progress;
    private final Clock clock;

    RoadmapsApi(RoadmapDesk roadmaps, ProgressDesk progress, Clock clock) {
        this.roadmaps = roadmaps;
        this.progress = progress;
        this.clock = clock;
    }

    /** What was planned, what moved and what is done, per meeting and per pilot. */
    @GetMapping
    ResponseEntity<?> summary(@PathVariable String code, Authentication caller) {
        if (caller.getAuthorities().stream().noneMatch(group -> FOLLOWERS.contains(group.getAuthority()))) {
            return Problems.notAllowed();
        }
        Roadmap roadmap = roadmaps.find(code).orElse(null);
        return roadmap == null
                ? Problems.unknownRoadmap()
                : ResponseEntity.ok(RoadmapSummary.of(
                        roadmap, roadmaps.progress(roadmap.code()), progress.of(roadmap.code()), clock.instant()));
    }

    /** Whatever we did not foresee: the log has the cause, the caller a sentence. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> failed(RuntimeException cause) {
        LOG.error("The API failed", cause);
        return Problems.unanswered();
    }
}
