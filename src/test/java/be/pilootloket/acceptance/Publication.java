package be.pilootloket.acceptance;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** How the call of 2019 is published, by the people whose work that is. */
final class Publication {

    private static final String CALL = Candidates.CALL;
    private static final String SESSION = CALL + "-info-session";

    private Publication() {}

    /** @param moveTo lets the clock go on to this local time */
    static void by(Function<String, Person> people, Consumer<String> moveTo) {
        people.apply("staff").start("call-for-pilots", Map.of("programmeCode", CALL));
        Person.Task define = people.apply("staff").task("Oproep opstellen", CALL);
        Map<String, Object> call = people.apply("staff").form(define);
        call.put("warningsSeen", true);
        people.apply("staff").complete(define, call);
        Person.Task approve = people.apply("decision-maker").task("Oproep goedkeuren", CALL);
        people.apply("decision-maker").complete(approve, Map.of("verdict", "yes"));
        moveTo.accept("2019-09-11T12:00:00");
        Person.Task prepare = people.apply("staff").task("Bijeenkomst voorbereiden", SESSION);
        Map<String, Object> session = people.apply("staff").form(prepare);
        session.put("place", "Zaal 1, Voorbeeldstraat 1");
        people.apply("staff").complete(prepare, session);
    }
}
