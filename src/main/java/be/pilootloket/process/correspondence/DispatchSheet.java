package be.pilootloket.process.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.correspondence.Dispatch;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.process.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What every form of a dispatch shows. Each letter itself is on the page of the dispatch: there may be thousands. */
@Component
class DispatchSheet {

    private final DispatchDesk dispatches;
    private final CallDesk calls;

    DispatchSheet(DispatchDesk dispatches, CallDesk calls) {
        this.dispatches = dispatches;
        this.calls = calls;
    }

    String number(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    /** Lays the call and where the letters are. */
    Sheet about(DelegateTask task) {
        Dispatch dispatch = dispatches.get(number(task));
        return Sheet.of(task)
                .put(
                        "subject",
                        dispatch.callCode() + ": "
                                + calls.get(dispatch.callCode()).definition().title())
                .put("dispatchPage", "/dispatches/" + dispatch.number());
    }

    /** How many letters of each kind lie with whoever releases, and how many of those somebody changed. */
    List<Map<String, Object>> offered(String number) {
        return kinds(dispatches.letters(number).stream().filter(Letter::offered).toList());
    }

    /** How many letters cannot leave yet; null when all of them can. */
    String leftBehind(String number) {
        long left = dispatches.letters(number).stream()
                .filter(letter -> letter.waiting() && !letter.offered())
                .count();
        return left == 0 ? null : left == 1 ? "1 brief" : left + " brieven";
    }

    List<Map<String, Object>> forPost(String number) {
        return kinds(dispatches.forPost(number));
    }

    private static List<Map<String, Object>> kinds(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.message().occasion(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> row(kind.getKey().label(), kind.getValue()))
                .toList();
    }

    private static Map<String, Object> row(String kind, List<Letter> letters) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("count", letters.size());
        row.put("changed", letters.stream().filter(Letter::changed).count());
        row.put("byPost", letters.stream().filter(Letter::byPost).count());
        return row;
    }
}
