package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;

/** At least so many partners of one need (S7a, S7b, S7c): the same question as for several needs, with one. */
final class AtLeast {

    private AtLeast() {}

    static Finding answer(Rule rule, Submission submission) {
        return AllOf.answer(rule, submission);
    }
}
