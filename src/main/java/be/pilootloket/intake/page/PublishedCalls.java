package be.pilootloket.intake.page;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The calls that the world outside knows of. */
@Component
class PublishedCalls {

    private final CallDesk calls;

    PublishedCalls(CallDesk calls) {
        this.calls = calls;
    }

    /** The newest first. */
    List<Call> all() {
        return calls.all().stream()
                .filter(Call::published)
                .sorted(Comparator.comparing(Call::publishedAt).reversed())
                .toList();
    }

    /**
     * The published call with this code.
     *
     * @throws ResponseStatusException 404 for any other code: nobody outside learns that a call is being prepared
     */
    Call get(String code) {
        return calls.find(code)
                .filter(Call::published)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether a call still takes applications as they should be: published, not ended, before its deadline. */
    static boolean takesApplications(Call call, Instant now) {
        return !call.phase().over()
                && call.conclusion() == null
                && call.definition().timeline().deadline().accepts(now);
    }
}
