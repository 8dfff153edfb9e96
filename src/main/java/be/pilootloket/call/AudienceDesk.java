package be.pilootloket.call;

import be.pilootloket.programme.EmailAddress;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Stakeholder;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for whom a call tells: its distribution list, and who asked to be kept informed. */
@Service
@Transactional
public class AudienceDesk {

    private final Calls calls;
    private final Clock clock;

    AudienceDesk(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Everyone on the distribution list, malformed addresses included, each with its remark (S6). */
    @Transactional(readOnly = true)
    public List<Stakeholder> stakeholders(String code) {
        return calls.stakeholders(code);
    }

    /** The organisations that asked to be kept informed. */
    @Transactional(readOnly = true)
    public List<Registrant> registrants(String code) {
        return calls.registrants(code);
    }

    /** Why an organisation cannot be registered; {@code field} is the form's key for the list. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(Registrant registrant, String field) {
        List<Refusal> refusals = new ArrayList<>();
        Texts.require(refusals, field, registrant.organisation(), 400, "Vul de naam van elke organisatie in.");
        EmailAddress.fault(registrant.email())
                .ifPresent(fault -> refusals.add(new Refusal(
                        field,
                        Texts.missing(registrant.email())
                                ? fault
                                : "%s U vulde \"%s\" in.".formatted(fault, Texts.shown(registrant.email())))));
        return List.copyOf(refusals);
    }

    /** Keeps an organisation informed from now on; one that already is changes nothing. */
    public void register(String code, Registrant registrant) {
        boolean there =
                calls.registrants(code).stream().anyMatch(other -> other.email().equalsIgnoreCase(registrant.email()));
        if (!there) {
            calls.insertRegistrant(code, registrant, clock.instant());
        }
    }
}
