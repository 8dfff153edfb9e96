package be.pilootloket.selection;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a dossier without telling whose it is. */
final class Anonymity {

    private final Programme programme;
    private final String number;
    private final Dossier dossier;
    private final List<String> names;

    private Anonymity(Programme programme, String number, Dossier dossier) {
        this.programme = programme;
        this.number = number;
        this.dossier = dossier;
        Stream<String> own = Stream.of(
                number,
                dossier.title(),
                dossier.initiator().organisation(),
                dossier.initiator().contact());
        Stream<String> partners =
                dossier.partners().stream().flatMap(partner -> Stream.of(partner.organisation(), partner.listedAs()));
        Stream<String> zone = programme.areas().find(dossier.zone()).stream().flatMap(Anonymity::namesIn);
        this.names = Stream.of(own, partners, zone, Stream.of(dossier.zone()))
                .flatMap(Function.identity())
                .filter(name -> name != null && name.strip().length() > 1)
                .map(String::strip)
                .distinct()
                // The longest first, or "Logo Voorbeeld Oost" would keep its "Oost".
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    static Anonymity of(Programme programme, Candidacy candidacy) {
        return new Anonymity(programme, candidacy.number(), candidacy.dossier());
    }

    private static Stream<String> namesIn(Zone zone) {
        return Stream.of(
                        Stream.of(zone.name(), zone.code()),
                        zone.municipalities().stream(),
                        zone.firstLineZones().stream(),
                        zone.careCouncils().stream())
                .flatMap(Function.identity());
    }

    /** The same label for the same number, whichever other dossiers are tied, and in no order that means anything. */
    static String label(String number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
            return "Dossier " + HexFormat.of().withUpperCase().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    TiedDossier dossier(Total total, List<Assessment> assessments) {
        Map<String, Criterion> criteria =
                programme.criteria().stream().collect(Collectors.toMap(Criterion::code, Function.identity()));
        return new TiedDossier(
                label(number),
                total.text(),
                partners(),
                assessments.stream()
                        .flatMap(assessment -> assessment.scores().stream())
                        .map(score -> new TiedDossier.Remark(
                                criteria.get(score.criterion()).label(), score.score(), without(score.reason())))
                        .sorted(Comparator.comparing(TiedDossier.Remark::criterion))
                        .toList());
    }

    private String partners() {
        Map<String, Long> kinds = dossier.partners().stream()
                .collect(Collectors.groupingBy(this::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " x " + kind.getKey())
                .collect(Collectors.joining("; "));
    }

    private String kind(Partner partner) {
        return programme.partnerKind(partner.kind()).map(PartnerKind::label).orElse("andere partner");
    }

    /** A reader's words with every name that this dossier holds left out. */
    String without(String words) {
        String left = words;
        for (String name : names) {
            left = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(left)
                    .replaceAll("[naam]");
        }
        return left;
    }
}
