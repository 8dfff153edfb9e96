package be.pilootloket.intake;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How another system hands in a candidacy, in the name of the staff member who is logged in. */
@RestController
@RequestMapping("/api/calls/{code}")
class CallsApi {

    /** In bytes. More than the largest dossier by far: documents stay outside, only their names come in. */
    static final int LARGEST_BODY = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(CallsApi.class);
    private static final Map<String, String> PATHS = Map.of(
            "organisation", "initiator.organisation",
            "contact", "initiator.contact",
            "email", "initiator.email",
            "phone", "initiator.phone");

    private static final Set<String> STAFF = Set.of("staff");
    private static final Set<String> OFFICE =
            Set.of("staff", "decision-maker", "coordinator", "administrator", "camunda-admin");

    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final Reception reception;
    private final CandidacyReader reader;
    private final Clock clock;

    CallsApi(CallDesk calls, CandidacyDesk candidacies, Reception reception, CandidacyReader reader, Clock clock) {
        this.calls = calls;
        this.candidacies = candidacies;
        this.reception = reception;
        this.reader = reader;
        this.clock = clock;
    }

    /** How a call stands: its phase, its dates and how many candidacies are in which state. */
    @GetMapping
    ResponseEntity<?> summary(@PathVariable String code, Authentication caller) {
        if (!in(OFFICE, caller)) {
            return Problems.notAllowed();
        }
        Call call = calls.find(code).orElse(null);
        return call == null
                ? Problems.unknownCall()
                : ResponseEntity.ok(Summary.of(call, candidacies.of(call.code()), clock.instant()));
    }

    /** Registers a candidacy with its whole dossier. The body is read by hand, so that every refusal names its field. */
    @PostMapping("/candidacies")
    ResponseEntity<?> register(@PathVariable String code, HttpServletRequest request, Authentication caller)
            throws IOException {
        if (!in(STAFF, caller)) {
            return Problems.notAllowed();
        }
        Call call = calls.find(code).orElse(null);
        if (call == null) {
            return Problems.unknownCall();
        }
        if (!CandidacyDesk.takesCandidacies(call)) {
            return Problems.callNotOpen(call);
        }
        if (!isJson(request.getContentType())) {
            return Problems.notJson();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? Problems.tooLarge(LARGEST_BODY) : register(call, body, caller.getName());
    }

    private ResponseEntity<?> register(Call call, byte[] body, String by) {
        CandidacyReader.Reading reading = reader.read(body);
        if (!reading.refusals().isEmpty()) {
            return Problems.refused(HttpStatus.BAD_REQUEST, reading.refusals());
        }
        Demand demand = Demand.of(reading.body());
        if (!demand.refusals().isEmpty()) {
            return Problems.refused(Problems.CONTENT_REFUSED, demand.refusals());
        }
        NewCandidacy candidacy = demand.candidacy(call.code());
        List<Refusal> refusals = candidacies.refusals(candidacy);
        return refusals.isEmpty()
                ? register(candidacy, by)
                : Problems.refused(Problems.CONTENT_REFUSED, asFieldsOfTheBody(refusals));
    }

    private ResponseEntity<?> register(NewCandidacy candidacy, String by) {
        try {
            Receipt receipt = reception.register(candidacy, by);
            return ResponseEntity.created(URI.create("/candidacies/" + receipt.number()))
                    .body(receipt);
        } catch (InputRefused meanwhile) {
            return Problems.refused(Problems.CONTENT_REFUSED, asFieldsOfTheBody(meanwhile.refusals()));
        }
    }

    /** The counter names the fields as the start form does; the body nests those of the initiator. */
    private static List<Refusal> asFieldsOfTheBody(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Refusal(PATHS.getOrDefault(refusal.field(), refusal.field()), refusal.sentence()))
                .toList();
    }

    private static boolean in(Set<String> groups, Authentication caller) {
        return caller.getAuthorities().stream().anyMatch(authority -> groups.contains(authority.getAuthority()));
    }

    private static boolean isJson(String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** Whatever we did not foresee: the log has the cause, the caller a sentence. */
    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> failed(RuntimeException cause) {
        LOG.error("The API failed", cause);
        return Problems.failed();
    }
}
