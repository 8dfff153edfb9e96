package be.pilootloket.candidacy;

import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** No organisation stands in a dossier twice as one kind, or as a mandatory and an optional partner (S9 b). */
final class NoDoublePartner {

    private NoDoublePartner() {}

    static Finding answer(Rule rule, Submission submission) {
        List<String> doubles = doubles(submission.dossier(), submission.programme());
        return doubles.isEmpty() ? Findings.satisfied(rule) : Findings.notSatisfied(rule, "Dubbel vermeld", doubles);
    }

    /** The organisations that stand there twice, each with what is wrong, in Dutch. */
    static List<String> doubles(Dossier dossier, Programme programme) {
        Map<String, List<Partner>> byName = dossier.partners().stream()
                .filter(partner -> !OrganisationName.key(partner.organisation()).isEmpty())
                .collect(Collectors.groupingBy(
                        partner -> OrganisationName.key(partner.organisation()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byName.values().stream()
                .filter(same -> twiceAsOneKind(same) || mandatoryAndOptional(same, programme))
                .map(same -> worded(same, programme))
                .toList();
    }

    private static String worded(List<Partner> same, Programme programme) {
        String name = same.get(0).organisation();
        return mandatoryAndOptional(same, programme)
                ? "\"" + name + "\" staat zowel bij de verplichte als bij de optionele partners"
                : "\"" + name + "\" staat meer dan één keer bij dezelfde soort partner";
    }

    private static boolean twiceAsOneKind(Collection<Partner> same) {
        return same.stream().map(Partner::kind).distinct().count() < same.size();
    }

    private static boolean mandatoryAndOptional(Collection<Partner> same, Programme programme) {
        return same.stream()
                        .flatMap(partner -> programme.partnerKind(partner.kind()).stream())
                        .map(PartnerKind::mandatory)
                        .distinct()
                        .count()
                > 1;
    }
}
