package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;

/** The candidacy was received before the call closed (S14, D1); when it was registered does not matter. */
final class ReceivedInTime {

    private ReceivedInTime() {}

    static Finding answer(Rule rule, Submission submission) {
        return submission.programme().timeline().deadline().accepts(submission.receivedAt())
                ? Findings.satisfied(rule)
                : Findings.notSatisfied(rule);
    }
}
