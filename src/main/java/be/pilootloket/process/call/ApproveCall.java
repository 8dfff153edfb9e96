package be.pilootloket.process.call;

import be.pilootloket.call.Approval;
import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Timeline;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where a second person approves a call or sends it back. Who may is checked here, not only on the form. */
@Component
class ApproveCall implements TaskDesk {

    private final CallDesk calls;
    private final DefinitionDesk definitions;
    private final AudienceDesk audience;
    private final Directory directory;

    ApproveCall(CallDesk calls, DefinitionDesk definitions, AudienceDesk audience, Directory directory) {
        this.calls = calls;
        this.definitions = definitions;
        this.audience = audience;
        this.directory = directory;
    }

    @Override
    public void lay(DelegateTask task) {
        Call call = calls.get(code(task));
        Sheet.of(task)
                .put("code", call.code())
                .put("author", directory.nameOf(call.author()))
                .rows("summary", summary(call.definition()))
                .put("purpose", call.definition().policy().purpose())
                .put("appealClause", call.definition().appealClause())
                .lines("warnings", definitions.warnings(call.code()))
                .put("addressees", DefineCall.addressees(audience.stakeholders(call.code())));
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        Approval approval = new Approval(code(task), typed.by(), typed.yesOrNo("verdict"), typed.text("remarks"));
        InputRefused.ifAny(definitions.refusals(approval));
        definitions.decide(approval);
        task.setVariable(CallProcess.APPROVED, approval.approved());
    }

    private static List<Map<String, String>> summary(Programme definition) {
        DutchTime dutch = definition.dutchTime();
        Timeline timeline = definition.timeline();
        InfoSession session = timeline.infoSession();
        return List.of(
                row("Titel", definition.title()),
                row("Publicatie", dutch.moment(definition.publishesAt())),
                row("Infosessie", session == null ? "geen" : dutch.fullDate(session.on())),
                row("Uiterste dag om in te dienen", timeline.deadline().text()),
                row("Selectie", "tegen " + dutch.date(timeline.selectsBy())),
                row("Start van de pilootprojecten", dutch.date(timeline.startsOn())),
                row("Aantal pilootprojecten", String.valueOf(definition.capacity())),
                row("Mailbox", definition.mailbox()),
                row("Oproeptekst", definition.callText().file()));
    }

    private static Map<String, String> row(String what, String value) {
        return Map.of("what", what, "value", value);
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
