package be.pilootloket.process.call;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Draft;
import be.pilootloket.process.Sheet;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.process.engine.TaskDesk;
import be.pilootloket.programme.InfoSession;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Stakeholder;
import be.pilootloket.programme.Timeline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Where staff define a call: laid out as the programme or the last draft says, warnings included. */
@Component
class DefineCall implements TaskDesk {

    private final CallDesk calls;
    private final DefinitionDesk definitions;
    private final AudienceDesk audience;

    DefineCall(CallDesk calls, DefinitionDesk definitions, AudienceDesk audience) {
        this.calls = calls;
        this.definitions = definitions;
        this.audience = audience;
    }

    @Override
    public void lay(DelegateTask task) {
        Call call = calls.get(code(task));
        Programme definition = call.definition();
        Timeline timeline = definition.timeline();
        InfoSession session = timeline.infoSession();
        boolean defined = task.getVariable(CallProcess.COMPLETE) != null;
        Sheet.of(task)
                .put("code", call.code())
                .put("purpose", definition.policy().purpose())
                .put("appealClause", definition.appealClause())
                .put("addressees", addressees(audience.stakeholders(call.code())))
                .lines("findings", defined ? definitions.findings(call.code()) : List.of())
                .lines("warnings", definitions.warnings(call.code()))
                .put("remarks", call.remarks())
                .put("title", definition.title())
                .put("publishesOn", timeline.publishesAt().toLocalDate())
                .put("publishesTime", timeline.publishesAt().toLocalTime())
                .put("withInfoSession", session != null)
                .put("infoSessionOn", session == null ? null : session.on())
                .put("infoSessionWeekday", (Object) (session == null ? null : session.weekday()))
                .put("infoSessionFrom", session == null ? null : session.from())
                .put("infoSessionUntil", session == null ? null : session.until())
                .put("infoSessionPlace", (Object) (session == null ? null : session.place()))
                .put("closesOn", timeline.deadline().on())
                .put("closesUntil", timeline.deadline().until())
                .put("selectsBy", timeline.selectsBy())
                .put("startsOn", timeline.startsOn())
                .put("capacity", definition.capacity())
                .put("warningsSeen", false);
    }

    @Override
    public void record(DelegateTask task) {
        Typed typed = Typed.into(task);
        LocalDate publishesOn = typed.date("publishesOn");
        LocalTime publishesTime = typed.time("publishesTime");
        Draft draft = new Draft(
                code(task),
                typed.by(),
                typed.text("title"),
                publishesOn == null || publishesTime == null ? null : publishesOn.atTime(publishesTime),
                typed.ticked("withInfoSession") ? session(typed) : null,
                typed.date("closesOn"),
                typed.time("closesUntil"),
                typed.date("selectsBy"),
                typed.date("startsOn"),
                typed.number("capacity"),
                typed.ticked("warningsSeen"));
        InputRefused.ifAny(typed.refusals(definitions.refusals(draft)));
        definitions.define(draft);
    }

    static String addressees(List<Stakeholder> stakeholders) {
        long unreachable = stakeholders.stream()
                .filter(stakeholder -> !stakeholder.reachable())
                .count();
        String all = stakeholders.size() + " adressen";
        return unreachable == 0 ? all : all + ", waarvan " + unreachable + " niet bruikbaar";
    }

    private static InfoSession session(Typed typed) {
        return new InfoSession(
                typed.date("infoSessionOn"),
                typed.text("infoSessionWeekday"),
                typed.time("infoSessionFrom"),
                typed.time("infoSessionUntil"),
                typed.text("infoSessionPlace"));
    }

    private static String code(DelegateTask task) {
        return (String) task.getVariable(CallProcess.CALL_CODE);
    }
}
