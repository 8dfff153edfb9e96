package be.pilootloket.programme;

import java.util.List;

/**
 * A rule of a call. All texts are in Dutch and say to the candidate what is the case and what to do.
 *
 * @param id its id in kebab-case, unique within the call
 * @param kind which question it asks
 * @param label a short name for tables
 * @param source the phrase of the call on which it rests, never null
 * @param needs for {@link RuleKind#AT_LEAST} (one) and {@link RuleKind#ALL_OF} (several); empty otherwise
 * @param partnerKinds the codes of the partner kinds it looks at; empty where the kind does not need them
 * @param document the code of the required document it looks at; null where the kind does not need it
 * @param satisfied what the candidate reads when the rule is met
 * @param notSatisfied what the candidate reads when it is not
 * @param toJudge what the dossier handler must judge, and what the candidate reads until then; null for kinds that never
 *     ask a person
 * @param remedy what the candidate must do to meet it
 */
public record Rule(
        String id,
        RuleKind kind,
        String label,
        Source source,
        List<Need> needs,
        List<String> partnerKinds,
        String document,
        String satisfied,
        String notSatisfied,
        String toJudge,
        String remedy) {

    public Rule {
        needs = List.copyOf(needs);
        partnerKinds = List.copyOf(partnerKinds);
    }
}
