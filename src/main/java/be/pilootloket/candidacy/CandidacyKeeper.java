package be.pilootloket.candidacy;

import be.pilootloket.file.FileStore;
import be.pilootloket.storage.Forgotten;
import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.Kept;
import be.pilootloket.storage.Moments;
import be.pilootloket.storage.NamedAddress;
import be.pilootloket.storage.RetentionClass;
import be.pilootloket.storage.Whole;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What candidates handed in. Of a dossier stay its number, the zone, the kinds of the partners and what was decided; who they
 * are, what they wrote and their files go.
 */
@Component
class CandidacyKeeper implements Keeper {

    private final JdbcClient jdbc;
    private final Candidacies candidacies;
    private final Messages messages;
    private final Drafts drafts;
    private final FileStore files;
    private final Whole whole;
    private final Clock clock;

    CandidacyKeeper(
            JdbcClient jdbc,
            Candidacies candidacies,
            Messages messages,
            Drafts drafts,
            FileStore files,
            Whole whole,
            Clock clock) {
        this.jdbc = jdbc;
        this.candidacies = candidacies;
        this.messages = messages;
        this.drafts = drafts;
        this.files = files;
        this.whole = whole;
        this.clock = clock;
    }

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "candidacy", Set.of(RetentionClass.DECISIONS),
                "candidacy_counter", Set.of(RetentionClass.IMPERSONAL),
                "candidacy_version", Set.of(RetentionClass.APPLICATIONS),
                "candidacy_message", Set.of(RetentionClass.APPLICATIONS),
                "candidacy_judgement", Set.of(RetentionClass.APPLICATIONS),
                "candidacy_draft", Set.of(RetentionClass.APPLICATIONS));
    }

    @Override
    public Forgotten ofDossier(RetentionClass type, String number) {
        return type != RetentionClass.APPLICATIONS || !mark(number)
                ? Forgotten.NOTHING
                : candidacies.find(number).map(this::forget).orElse(Forgotten.NOTHING);
    }

    /** Whether it was still to be forgotten. */
    private boolean mark(String number) {
        return jdbc.sql("update candidacy set forgotten_at = :now where number = :number and forgotten_at is null")
                        .param("now", Moments.bind(clock.instant()))
                        .param("number", number)
                        .update()
                == 1;
    }

    private Forgotten forget(Candidacy candidacy) {
        String number = candidacy.number();
        Draft draft = drafts.of(number).orElse(null);
        List<UUID> kept = files(candidacy, draft);
        List<String> subjects = new ArrayList<>(List.of(number));
        candidacy.versions().forEach(version -> forget(number, version));
        if (draft != null) {
            drafts.remove(draft.id());
            subjects.add(draft.id());
        }
        int written = jdbc.sql("update candidacy_message set content = :gone, documents = null where number = :number")
                .param("gone", GONE)
                .param("number", number)
                .update();
        int judged = jdbc.sql("delete from candidacy_judgement where number = :number")
                .param("number", number)
                .update();
        kept.stream().flatMap(file -> files.find(file).stream()).forEach(files::forget);
        return Forgotten.of(subjects).and(Forgotten.rows(candidacy.versions().size(), written, judged, kept.size()));
    }

    private List<UUID> files(Candidacy candidacy, Draft draft) {
        Stream<UUID> documents = Stream.concat(
                        candidacy.versions().stream().flatMap(version -> version.dossier().documents().stream()),
                        messages.of(candidacy.number()).stream().flatMap(message -> message.documents().stream()))
                .map(Document::file);
        Stream<UUID> declarations = draft == null
                ? Stream.empty()
                : draft.content().declarations().stream().map(DraftDeclaration::file);
        return Stream.concat(documents, declarations)
                .filter(file -> file != null)
                .distinct()
                .toList();
    }

    private void forget(String number, DossierVersion version) {
        jdbc.sql("update candidacy_version set dossier = :dossier, findings = null, conclusion = null"
                        + " where number = :number and version = :version")
                .param("dossier", whole.write(anonymous(version.dossier())))
                .param("number", number)
                .param("version", version.version())
                .update();
    }

    private static Dossier anonymous(Dossier dossier) {
        return new Dossier(
                null,
                dossier.zone(),
                new Initiator(GONE, GONE, GONE, null),
                dossier.partners().stream().map(CandidacyKeeper::anonymous).toList(),
                dossier.documents().stream()
                        .map(document -> new Document(document.code(), GONE, document.formVersion()))
                        .toList());
    }

    private static Partner anonymous(Partner partner) {
        return new Partner(
                GONE,
                partner.kind(),
                partner.recognised(),
                null,
                null,
                partner.declared(),
                partner.interestShownOn(),
                null,
                partner.groupOf());
    }

    @Override
    public List<Kept> about(String address) {
        Stream<Kept> dossiers = jdbc
                .sql("select number, version, received_at, dossier from candidacy_version"
                        + " where position(:address in lower(dossier)) > 0 order by number, version")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "Een kandidatuur die uw adres noemt",
                        "nummer",
                        row.getString("number"),
                        "versie",
                        row.getInt("version"),
                        "ontvangen op",
                        Moments.read(row, "received_at"),
                        "inhoud",
                        row.getString("dossier")))
                .list()
                .stream()
                .filter(found -> NamedAddress.in(found.values().get("inhoud"), address));
        Stream<Kept> prepared = jdbc
                .sql("select id, email, saved_at, content from candidacy_draft where lower(email) = :address"
                        + " or position(:address in lower(content)) > 0 order by id")
                .param("address", address)
                .query((row, at) -> Kept.of(
                        "Een aanvraag in voorbereiding",
                        "nummer",
                        row.getString("id"),
                        "van",
                        row.getString("email"),
                        "bewaard op",
                        Moments.read(row, "saved_at"),
                        "inhoud",
                        row.getString("content")))
                .list()
                .stream()
                .filter(found -> NamedAddress.in(found.values().get("van"), address)
                        || NamedAddress.in(found.values().get("inhoud"), address));
        return Stream.concat(dossiers, prepared).toList();
    }
}
