package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;

/** The zone that is applied for is a zone of the call (S3). */
final class Area {

    private Area() {}

    static Finding answer(Rule rule, Submission submission) {
        return submission.programme().areas().find(submission.dossier().zone()).isPresent()
                ? Findings.satisfied(rule)
                : Findings.notSatisfied(rule);
    }
}
