package be.pilootloket.board;

import be.pilootloket.board.DossierZip.Item;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.evidence.Entry;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.Assessment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of a dossier for its zip, and the log with what its hashes are made of. */
final class DossierTables {

    private DossierTables() {}

    static Item findings(Candidacy candidacy) {
        return Item.of(
                "tabellen/bevindingen.csv",
                "Wat de regels zeiden van elke versie",
                Csv.of(
                        List.of("versie", "regel", "antwoord", "bevinding", "wat te doen", "bron"),
                        candidacy.versions().stream()
                                .flatMap(version -> version.findings().stream()
                                        .map(finding -> Arrays.asList(
                                                String.valueOf(version.version()),
                                                finding.rule(),
                                                finding.answer().label(),
                                                finding.text(),
                                                finding.remedy(),
                                                finding.source().phrase())))
                                .toList()));
    }

    static Item scores(List<Assessment> assessments, DutchTime when) {
        return Item.of(
                "tabellen/scores.csv",
                "De scores van de lezers, met hun uitleg",
                Csv.of(
                        List.of("lezer", "ingediend", "criterium", "score", "uitleg"),
                        assessments.stream()
                                .flatMap(assessment -> assessment.scores().stream()
                                        .map(score -> List.of(
                                                assessment.reader(),
                                                when.stampToTheSecond(assessment.assessedAt()),
                                                score.criterion(),
                                                String.valueOf(score.score()),
                                                score.reason())))
                                .toList()));
    }

    static Item appeals(List<Appeal> appeals, DutchTime when) {
        return Item.of(
                "tabellen/bezwaren.csv",
                "De bezwaren, wat erover beslist is en wat er gebeurde",
                Csv.of(
                        List.of(
                                "bezwaar",
                                "tegen de beslissing",
                                "toegekomen",
                                "hoe",
                                "wat de kandidaat inbrengt",
                                "oordeel",
                                "motivering",
                                "wat volgt",
                                "door",
                                "wat er gebeurde"),
                        appeals.stream().map(appeal -> row(appeal, when)).toList()));
    }

    private static List<String> row(Appeal appeal, DutchTime when) {
        Optional<Appeal.Ruling> ruling = Optional.ofNullable(appeal.ruling());
        return Arrays.asList(
                appeal.number(),
                appeal.contested().label(),
                when.shortDate(appeal.receivedOn()),
                appeal.channel().label(),
                appeal.content(),
                ruling.map(Appeal.Ruling::verdict).map(Appeal.Verdict::label).orElse(null),
                ruling.map(Appeal.Ruling::motivation).orElse(null),
                ruling.map(Appeal.Ruling::consequence).orElse(null),
                ruling.map(Appeal.Ruling::by).orElse(null),
                Optional.ofNullable(appeal.followUp())
                        .map(Appeal.FollowUp::done)
                        .orElse(null));
    }

    static Item register(List<Message> messages, Function<MessageId, Optional<Letter>> letters, DutchTime when) {
        return Item.of(
                "tabellen/register.csv",
                "Het register van mails en brieven",
                Csv.of(
                        RegisterTable.HEADER,
                        messages.stream()
                                .map(message -> RegisterTable.row(message, letters.apply(message.id()), when))
                                .toList()));
    }

    static Item log(List<Entry> deeds, DutchTime when) {
        return Item.of(
                "logboek/logboek.csv",
                "Het logboek: wat gebeurde, wanneer, en door wie",
                Csv.of(
                        List.of("rij", "wanneer", "wat", "over", "door", "gegevens", "hash van de rij ervoor", "hash"),
                        deeds.stream()
                                .map(deed -> Arrays.asList(
                                        String.valueOf(deed.seq()),
                                        when.stampToTheSecond(deed.at()),
                                        deed.label(),
                                        deed.about(),
                                        deed.by(),
                                        facts(deed.details()),
                                        deed.previousHash(),
                                        deed.hash()))
                                .toList()));
    }

    /** Line by line in the order of the table, so that each hash there can be made again. */
    static Item lines(List<Entry> deeds) {
        return Item.of(
                "logboek/regels.txt",
                "De regel waarvan elke hash gemaakt is",
                deeds.stream()
                        .map(Entry::line)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }
}
