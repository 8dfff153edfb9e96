package be.pilootloket.process.candidacy;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.programme.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Registers a candidacy that a person typed into the start form, and leaves only facts on its process. */
@Component
class RegisterCandidacy implements ExecutionListener {

    private static final ZoneId WITHOUT_A_CALL = ZoneId.of("UTC");

    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final CandidacyFacts facts;

    RegisterCandidacy(CandidacyDesk candidacies, CallDesk calls, CandidacyFacts facts) {
        this.candidacies = candidacies;
        this.calls = calls;
        this.facts = facts;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        ZoneId zone = calls.find(typed.text("callCode"))
                .map(Call::definition)
                .map(programme -> programme.zone())
                .orElse(WITHOUT_A_CALL);
        ReceiptMoment received = ReceiptMoment.typed(typed, zone);
        NewCandidacy incoming = new NewCandidacy(
                typed.text("callCode"), received.instant(), channel(typed), registration(typed), false);
        List<Refusal> refusals = new ArrayList<>(received.refusals());
        candidacies.refusals(incoming).stream().map(ReceiptMoment::atItsField).forEach(refusals::add);
        InputRefused.ifAny(typed.refusals(refusals));
        Candidacy candidacy = candidacies.register(incoming, typed.by());
        start.removeVariables();
        start.setProcessBusinessKey(candidacy.number());
        start.setVariables(facts.of(candidacy));
    }

    private static Channel channel(Typed typed) {
        String name = typed.text("channel");
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Dossier registration(Typed typed) {
        Initiator initiator = new Initiator(
                typed.text("organisation"), typed.text("contact"), typed.text("email"), typed.text("phone"));
        return new Dossier(null, typed.text("zone"), initiator, List.of(), List.of());
    }
}
