package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import java.util.List;

/** The rules of a call, asked one by one: each kind of rule is one pure function. */
final class Rules {

    private Rules() {}

    /** One finding per rule, in the order of the programme file. */
    static List<Finding> ask(Submission submission) {
        return submission.programme().rules().stream()
                .map(rule -> answer(rule, submission))
                .toList();
    }

    /** Without a default: a new kind does not compile until it has its function. */
    static Finding answer(Rule rule, Submission submission) {
        return switch (rule.kind()) {
            case AT_LEAST -> AtLeast.answer(rule, submission);
            case ALL_OF -> AllOf.answer(rule, submission);
            case EVERY_CARE_COUNCIL -> EveryCareCouncil.answer(rule, submission);
            case AREA -> Area.answer(rule, submission);
            case DEADLINE -> ReceivedInTime.answer(rule, submission);
            case DOCUMENT -> DocumentThere.answer(rule, submission);
            case DECLARATION_PER_PARTNER -> DeclarationPerPartner.answer(rule, submission);
            case OPTIONAL_PARTNER -> OptionalPartner.answer(rule, submission);
            case NO_DOUBLE_PARTNER -> NoDoublePartner.answer(rule, submission);
            case INITIATOR -> OneInitiator.answer(rule, submission);
            case PERSON_JUDGES -> PersonJudges.answer(rule, submission);
        };
    }
}
