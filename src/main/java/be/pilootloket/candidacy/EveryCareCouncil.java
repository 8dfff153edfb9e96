package be.pilootloket.candidacy;

import be.pilootloket.programme.Rule;
import be.pilootloket.programme.Zone;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every care council of the zone takes part (S7e); while the zone's list is empty, one is needed and a person judges. */
final class EveryCareCouncil {

    private EveryCareCouncil() {}

    static Finding answer(Rule rule, Submission submission) {
        Set<String> present = submission.dossier().partners().stream()
                .filter(partner -> rule.partnerKinds().stream().anyMatch(partner::countsFor))
                .flatMap(partner -> Stream.of(partner.organisation(), partner.listedAs()))
                .map(OrganisationName::key)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (present.isEmpty()) {
            return Findings.notSatisfied(rule);
        }
        List<String> listed = submission
                .programme()
                .areas()
                .find(submission.dossier().zone())
                .map(Zone::careCouncils)
                .orElse(List.of());
        if (listed.isEmpty()) {
            return Findings.toJudge(rule);
        }
        List<String> missing = listed.stream()
                .filter(council -> !present.contains(OrganisationName.key(council)))
                .toList();
        return missing.isEmpty() ? Findings.satisfied(rule) : Findings.notSatisfied(rule, "Er ontbreekt nog", missing);
    }
}
