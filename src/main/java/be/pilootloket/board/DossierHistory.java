package be.pilootloket.board;

import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.Decision;
import be.pilootloket.candidacy.Document;
import be.pilootloket.correspondence.LetterDesk;
import be.pilootloket.correspondence.LetterVersion;
import be.pilootloket.correspondence.Message;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to a candidacy: the deeds of the chain, with the reasons that the dossier keeps for them. */
@Component
class DossierHistory {

    private final Trail trail;
    private final CandidacyDesk candidacies;
    private final SelectionDesk selections;
    private final AppealDesk appeals;
    private final LetterDesk letters;
    private final Directory people;

    DossierHistory(
            Trail trail,
            CandidacyDesk candidacies,
            SelectionDesk selections,
            AppealDesk appeals,
            LetterDesk letters,
            Directory people) {
        this.people = people;
        this.trail = trail;
        this.candidacies = candidacies;
        this.selections = selections;
        this.appeals = appeals;
        this.letters = letters;
    }

    /** The deeds, oldest first. */
    List<HistoryLine> of(Candidacy candidacy) {
        Known dossier = new Known(
                candidacy,
                trail.messages(candidacy).stream()
                        .collect(Collectors.toMap(message -> message.id().value(), Function.identity())),
                candidacies.received(candidacy.number()).stream()
                        .collect(Collectors.toMap(
                                document -> document.file().toString(), Document::fileName, (one, same) -> one)),
                appeals.of(candidacy.number()).stream().collect(Collectors.toMap(Appeal::number, Function.identity())),
                selections.decided(candidacy.callCode()) ? selections.outcomeOf(candidacy.number()) : Optional.empty());
        return trail.of(candidacy).stream()
                .map(deed -> DeedLines.line(deed, about(deed, dossier), why(deed, dossier)))
                .toList();
    }

    private record Known(
            Candidacy candidacy,
            Map<String, Message> messages,
            Map<String, String> files,
            Map<String, Appeal> appeals,
            Optional<Outcome> outcome) {}

    private String about(Entry deed, Known dossier) {
        if (deed.known().filter(Deed.READER_ASSIGNED::equals).isPresent()) {
            return people.nameOf(deed.details().get("reader"));
        }
        Message message = dossier.messages().get(deed.about());
        if (message != null) {
            return message.occasion().label();
        }
        if (deed.details().containsKey("appeal")) {
            Appeal appeal = dossier.appeals().get(deed.details().get("appeal"));
            return appeal == null || appeal.ruling() == null
                    ? deed.details().get("appeal")
                    : appeal.number() + ", " + appeal.ruling().verdict().label();
        }
        return dossier.files().getOrDefault(deed.about(), "");
    }

    private String why(Entry deed, Known dossier) {
        Candidacy candidacy = dossier.candidacy();
        return deed.known()
                .map(known -> switch (known) {
                    case LATENESS_JUDGED -> reason(candidacy.lateness());
                    case ADMISSIBILITY_JUDGED -> reason(candidacy.admissibility());
                    case VERDICT_GIVEN ->
                        dossier.outcome().map(Outcome::motivation).orElse(null);
                    case PLACE_OFFERED ->
                        dossier.outcome().map(Outcome::offerReason).orElse(null);
                    case MESSAGE_WAIVED -> dossier.messages().get(deed.about()).waivedWhy();
                    case LETTER_CHANGED -> changed(dossier.messages().get(deed.about()), deed);
                    case APPEAL_DECIDED ->
                        ruling(dossier.appeals().get(deed.details().get("appeal")));
                    case APPEAL_FOLLOWED ->
                        followUp(dossier.appeals().get(deed.details().get("appeal")));
                    default -> null;
                })
                .orElse(null);
    }

    private static String reason(Decision decision) {
        return decision == null ? null : decision.reason();
    }

    private static String ruling(Appeal appeal) {
        return appeal == null || appeal.ruling() == null
                ? null
                : appeal.ruling().motivation();
    }

    private static String followUp(Appeal appeal) {
        return appeal == null || appeal.followUp() == null
                ? null
                : appeal.followUp().done();
    }

    private String changed(Message message, Entry deed) {
        return letters.versions(message.id()).stream()
                .filter(version ->
                        String.valueOf(version.version()).equals(deed.details().get("version")))
                .map(LetterVersion::why)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
