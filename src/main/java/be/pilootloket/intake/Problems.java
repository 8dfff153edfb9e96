package be.pilootloket.intake;

import be.pilootloket.call.Call;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What the API answers when it cannot do what was asked: problem details (RFC 9457) in Dutch, with the fields named. */
final class Problems {

    /** RFC 4918's word for content that is well-formed and says something that cannot be. */
    static final HttpStatus CONTENT_REFUSED = HttpStatus.UNPROCESSABLE_ENTITY;

    private Problems() {}

    static ResponseEntity<ProblemDetail> refused(HttpStatus status, List<Refusal> refusals) {
        ProblemDetail problem = problem(
                status,
                "De kandidatuur is niet ingeschreven",
                refusals.size() == 1
                        ? "Er is 1 ding dat niet klopt. Verbeter het en probeer opnieuw."
                        : "Er zijn %d dingen die niet kloppen. Verbeter ze en probeer opnieuw."
                                .formatted(refusals.size()));
        problem.setProperty(
                "errors",
                refusals.stream()
                        .map(refusal -> Map.of("field", refusal.field(), "sentence", refusal.sentence()))
                        .toList());
        return answer(problem);
    }

    static ResponseEntity<ProblemDetail> notAllowed() {
        return answer(problem(HttpStatus.FORBIDDEN, "Geen toegang", "Uw account mag dit niet doen."));
    }

    static ResponseEntity<ProblemDetail> unknownCall() {
        return answer(problem(
                HttpStatus.NOT_FOUND,
                "Deze oproep bestaat niet",
                "Er is geen oproep met deze code. Kijk het adres na."));
    }

    static ResponseEntity<ProblemDetail> unknownRoadmap() {
        return answer(problem(
                HttpStatus.NOT_FOUND,
                "Dit traject bestaat niet",
                "Er is geen traject met deze code. Kijk het adres na."));
    }

    static ResponseEntity<ProblemDetail> callNotOpen(Call call) {
        return answer(problem(
                HttpStatus.CONFLICT,
                "Deze oproep neemt geen kandidaturen aan",
                call.phase().known()
                        ? "De oproep is " + call.phase().text() + ". Er kan niets meer bij."
                        : "De oproep is nog niet gepubliceerd."));
    }

    static ResponseEntity<ProblemDetail> notJson() {
        return answer(problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Dit is geen JSON",
                "Stuur de kandidatuur als JSON, met de kop Content-Type: application/json."));
    }

    static ResponseEntity<ProblemDetail> tooLarge(int limit) {
        return answer(problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "De kandidatuur is te groot",
                "Een kandidatuur is hoogstens %d kilobyte groot. Documenten horen er niet in, alleen hun namen."
                        .formatted(limit / 1000)));
    }

    static ResponseEntity<ProblemDetail> failed() {
        return answer(problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Er liep iets mis bij ons",
                "De kandidatuur is niet ingeschreven. Probeer het later opnieuw."));
    }

    static ResponseEntity<ProblemDetail> unanswered() {
        return answer(problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Er liep iets mis bij ons",
                "We kunnen deze vraag nu niet beantwoorden. Probeer het later opnieuw."));
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
