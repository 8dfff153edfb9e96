package be.pilootloket.process.appeal;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Channel;
import be.pilootloket.process.Typed;
import be.pilootloket.process.engine.InputRefused;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.NewAppeal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Registers what a candidate brings against a decision, under the number of the appeal. */
@Component
class RegisterAppeal implements ExecutionListener {

    private final AppealDesk appeals;
    private final CallDesk calls;

    RegisterAppeal(AppealDesk appeals, CallDesk calls) {
        this.appeals = appeals;
        this.calls = calls;
    }

    @Override
    public void notify(DelegateExecution start) {
        Typed typed = Typed.into(start);
        NewAppeal incoming = new NewAppeal(
                typed.text("number"),
                typed.date("receivedOn"),
                channel(typed.text("channel")),
                typed.text("content"),
                typed.date("answersBy"),
                typed.by());
        InputRefused.ifAny(typed.refusals(appeals.refusals(incoming)));
        typed.forget();
        Appeal appeal = appeals.register(incoming);
        start.setProcessBusinessKey(appeal.number());
        start.setVariable(AppealProcess.CALL_CODE, appeal.callCode());
        start.setVariable(AppealProcess.NUMBER, appeal.candidacy());
        start.setVariable(
                AppealProcess.ANSWERS_BY,
                endOf(appeal.answersBy(), calls.programme(appeal.callCode()).zone()));
        start.setVariable(AppealProcess.FOUNDED, null);
    }

    private static Channel channel(String name) {
        return AppealDesk.CHANNELS.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Date endOf(LocalDate day, ZoneId zone) {
        return Date.from(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
