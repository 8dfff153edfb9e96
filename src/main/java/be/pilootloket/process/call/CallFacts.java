package be.pilootloket.process.call;

import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.Programme;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facts that a call's process carries. Every one exists from the start: an expression never meets an unknown name. */
@Component
class CallFacts {

    private final CallDesk calls;

    CallFacts(CallDesk calls) {
        this.calls = calls;
    }

    /** Before anything is known but the code. */
    Map<String, Object> atTheStart(String callCode) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(CallProcess.CALL_CODE, callCode);
        facts.put(CallProcess.PUBLISHES_AT, null);
        facts.put(CallProcess.CLOSES_AT, null);
        facts.put(CallProcess.SELECTS_BY, null);
        facts.put(CallProcess.SELECTION_REMINDER_AT, null);
        facts.put(CallProcess.STARTS_AT, null);
        facts.put(CallProcess.HAS_INFO_SESSION, false);
        facts.put(CallProcess.PUBLISHED, false);
        facts.put(CallProcess.OPEN_CANDIDACIES, 0);
        facts.put(CallProcess.HAS_ADMISSIBLE, false);
        facts.put(CallProcess.UNASSESSED, 0);
        facts.put(CallProcess.TIED, false);
        facts.put(CallProcess.DECIDED, false);
        facts.put(CallProcess.UNTOLD, 0);
        facts.put(CallProcess.HAS_SELECTED, false);
        facts.put(CallProcess.PENDING_OFFERS, 0);
        facts.put(CallProcess.STARTED, false);
        facts.put(CallProcess.HAS_ROADMAP, false);
        return facts;
    }

    /** The dates as approved. */
    Map<String, Object> dates(String callCode) {
        Programme definition = calls.get(callCode).definition();
        Map<String, Object> dates = new HashMap<>();
        dates.put(CallProcess.PUBLISHES_AT, Date.from(definition.publishesAt()));
        dates.put(CallProcess.CLOSES_AT, Date.from(definition.closesAt()));
        dates.put(CallProcess.SELECTS_BY, Date.from(definition.selectsBy()));
        dates.put(CallProcess.SELECTION_REMINDER_AT, Date.from(calls.selectionReminderAt(callCode)));
        dates.put(CallProcess.STARTS_AT, Date.from(definition.startsAt()));
        dates.put(CallProcess.HAS_INFO_SESSION, definition.infoSessionAt().isPresent());
        return dates;
    }
}
