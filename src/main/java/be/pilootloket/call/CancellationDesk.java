package be.pilootloket.call;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for cancelling a call before its pilots start: one person proposes, another decides. */
@Service
@Transactional
public class CancellationDesk {

    private final Cancellations cancellations;
    private final CallDesk calls;
    private final Ledger ledger;
    private final Clock clock;

    CancellationDesk(Cancellations cancellations, CallDesk calls, Ledger ledger, Clock clock) {
        this.cancellations = cancellations;
        this.calls = calls;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Why a call cannot be proposed for cancellation. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(NewCancellation cancellation) {
        List<Refusal> refusals = new ArrayList<>();
        Optional<Call> call = calls.find(cancellation.callCode());
        if (call.isEmpty()) {
            refusals.add(new Refusal("callCode", "Deze oproep bestaat niet."));
        } else if (call.get().phase().over()) {
            refusals.add(over(call.get(), "callCode"));
        } else if (pending(call.get().code())) {
            refusals.add(new Refusal("callCode", "Er ligt al een voorstel om deze oproep te annuleren."));
        }
        Texts.require(
                refusals,
                "reason",
                cancellation.reason(),
                "Schrijf waarom de oproep niet doorgaat. Iedereen leest dit.");
        return List.copyOf(refusals);
    }

    /** Puts the proposal down; gives its number. */
    public long propose(NewCancellation cancellation) {
        String code = calls.find(cancellation.callCode()).orElseThrow().code();
        return cancellations.insert(code, cancellation, clock.instant());
    }

    /** The proposal with this number. */
    @Transactional(readOnly = true)
    public Cancellation get(long id) {
        return cancellations.find(id).orElseThrow(() -> new IllegalArgumentException("No cancellation " + id));
    }

    /** The approved cancellation of a call; empty when it was not cancelled. */
    @Transactional(readOnly = true)
    public Optional<Cancellation> of(String callCode) {
        return cancellations.of(callCode).stream()
                .filter(cancellation -> Boolean.TRUE.equals(cancellation.approved()))
                .findFirst();
    }

    /** Why a verdict on a proposal cannot be taken; nobody approves the own proposal. */
    @Transactional(readOnly = true)
    public List<Refusal> refusals(CancellationVerdict verdict) {
        List<Refusal> refusals = new ArrayList<>();
        Cancellation cancellation = get(verdict.cancellation());
        Call call = calls.get(cancellation.callCode());
        if (verdict.approved() == null) {
            refusals.add(new Refusal("verdict", "Kies of de oproep doorgaat of niet."));
        } else if (verdict.approved() && verdict.by().equals(cancellation.proposedBy())) {
            refusals.add(new Refusal("verdict", "U hebt dit zelf voorgesteld. Iemand anders moet beslissen."));
        } else if (verdict.approved() && call.phase().over()) {
            refusals.add(over(call, "verdict"));
        } else if (!verdict.approved()) {
            Texts.require(refusals, "remarks", verdict.remarks(), "Schrijf waarom de oproep toch doorgaat.");
        }
        Texts.limit(refusals, "remarks", verdict.remarks(), Texts.LONGEST);
        return List.copyOf(refusals);
    }

    /** Puts the verdict down. The call itself ends through its process. */
    public void decide(CancellationVerdict verdict) {
        cancellations.decide(verdict, clock.instant());
        String code = get(verdict.cancellation()).callCode();
        ledger.note(
                Deed.CANCELLATION_DECIDED,
                code,
                code,
                verdict.by(),
                Map.of(
                        "cancellation", String.valueOf(verdict.cancellation()),
                        "approved", String.valueOf(verdict.approved())));
    }

    private boolean pending(String callCode) {
        return cancellations.of(callCode).stream().anyMatch(cancellation -> cancellation.approved() == null);
    }

    private static Refusal over(Call call, String field) {
        return new Refusal(
                field,
                "De oproep %s is %s en kan niet meer geannuleerd worden."
                        .formatted(call.code(), call.phase().text()));
    }
}
