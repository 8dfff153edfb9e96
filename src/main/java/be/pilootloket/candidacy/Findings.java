package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import java.util.List;

/** How a rule kind words its answer: with the texts of the rule, and what it is about. */
final class Findings {

    private static final String A_PERSON_JUDGES = "Een dossierbeheerder beoordeelt dit.";

    private Findings() {}

    static Finding satisfied(Rule rule) {
        return new Finding(rule.id(), Finding.Answer.SATISFIED, rule.source(), rule.satisfied(), null);
    }

    static Finding notSatisfied(Rule rule) {
        return new Finding(rule.id(), Finding.Answer.NOT_SATISFIED, rule.source(), rule.notSatisfied(), rule.remedy());
    }

    /** Not satisfied, with what it is about behind the rule's own sentence. */
    static Finding notSatisfied(Rule rule, String about, List<String> items) {
        String text = rule.notSatisfied() + " " + about + ": " + String.join("; ", items) + ".";
        return new Finding(rule.id(), Finding.Answer.NOT_SATISFIED, rule.source(), text, rule.remedy());
    }

    static Finding toJudge(Rule rule) {
        String text = rule.toJudge() == null ? A_PERSON_JUDGES : rule.toJudge();
        return new Finding(rule.id(), Finding.Answer.TO_JUDGE, rule.source(), text, null);
    }

    static Finding toJudge(Rule rule, String about, List<String> items) {
        Finding plain = toJudge(rule);
        String text = plain.text() + " " + about + ": " + String.join("; ", items) + ".";
        return new Finding(rule.id(), Finding.Answer.TO_JUDGE, rule.source(), text, null);
    }
}
