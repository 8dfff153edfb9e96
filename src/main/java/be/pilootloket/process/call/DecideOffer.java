package be.pilootloket.process.call;

import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.process.OwnOrganisation;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.Refusal;
import be.pilootloket.selection.OfferDesk;
import be.pilootloket.selection.Ranked;
import be.pilootloket.selection.Vacancy;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where the decision-maker says what becomes of a place that a selected candidate gave up (D23). */
@Component
class DecideOffer implements TaskDesk {

    private final OfferDesk desk;
    private final OpenOffers offers;
    private final CandidacyDesk candidacies;
    private final OwnOrganisation own;

    DecideOffer(OfferDesk desk, OpenOffers offers, CandidacyDesk candidacies, OwnOrganisation own) {
        this.candidacies = candidacies;
        this.own = own;
        this.desk = desk;
        this.offers = offers;
    }

    @Override
    public void lay(DelegateTask task) {
        List<Ranked> next = desk.nextInRank(code(task));
        Sheet.of(task)
                .put("vacancy", String.valueOf(desk.pendingOffers(code(task))))
                .rows("next", next.stream().map(DecideSelection::row).toList())
                .put("number", (Object) (next.size() == 1 ? next.get(0).number() : null));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Boolean offered = typed.yesOrNo("verdict");
        String number = typed.text("number");
        InputRefused.ifAny(refusals(offered, number));
        Vacancy vacancy = new Vacancy(code(task), typed.by(), offered ? number : null, typed.text("reason"));
        InputRefused.ifAny(desk.refusals(vacancy));
        InputRefused.ifAny(own.refusals("number", typed.by(), offered ? List.of(candidacies.get(number)) : List.of()));
        desk.fill(vacancy);
        task.setVariable(CallProcess.NUMBER, vacancy.number());
        task.setVariable(CallProcess.PLACE_OFFERED, offered);
        task.setVariable(CallProcess.PENDING_OFFERS, offers.count(code(task), null));
    }

    private static List<Refusal> refusals(Boolean offered, String number) {
        if (offered == null) {
            return List.of(new Refusal("verdict", "Kies of u de plaats aanbiedt."));
        }
        return offered && number == null
                ? List.of(new Refusal("number", "Vul het nummer in van de kandidaat die de plaats krijgt."))
                : List.of();
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
