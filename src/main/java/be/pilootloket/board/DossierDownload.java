package be.pilootloket.board;

import be.pilootloket.board.DossierZip.Item;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.MessageDesk;
import be.pilootloket.correspondence.Message;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.process.engine.Directory;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.selection.AppealDesk;
import be.pilootloket.selection.Assessment;
import be.pilootloket.selection.JuryDesk;
import be.pilootloket.selection.Outcome;
import be.pilootloket.selection.SelectionDesk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts a whole dossier together for whoever must read it without this product: everything, and a page that leads the way. */
@Component
class DossierDownload {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final CandidacyDesk candidacies;
    private final MessageDesk received;
    private final JuryDesk jury;
    private final SelectionDesk selections;
    private final AppealDesk appeals;
    private final DossierFiles files;
    private final Trail trail;
    private final Ledger ledger;
    private final Directory people;
    private final ITemplateEngine templates;
    private final Clock clock;

    DossierDownload(
            CandidacyDesk candidacies,
            MessageDesk received,
            JuryDesk jury,
            SelectionDesk selections,
            AppealDesk appeals,
            DossierFiles files,
            Trail trail,
            Ledger ledger,
            Directory people,
            ITemplateEngine templates,
            Clock clock) {
        this.candidacies = candidacies;
        this.received = received;
        this.jury = jury;
        this.selections = selections;
        this.appeals = appeals;
        this.files = files;
        this.trail = trail;
        this.ledger = ledger;
        this.people = people;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Files of one kind.
     *
     * @param title in Dutch
     * @param items never empty
     */
    record Section(String title, List<Item> items) {}

    /**
     * Whether this person may have it: not who still has to score this dossier, or has a conflict of interest about it, since
     * the scores of the others are in it.
     */
    boolean open(Candidacy candidacy, String user) {
        return jury.of(candidacy.number()).stream().noneMatch(reading -> reading.closedTo(user));
    }

    /** Notes who took it. */
    @Transactional
    public void handedOut(Candidacy candidacy, String user) {
        ledger.note(Deed.DOSSIER_HANDED_OUT, candidacy.callCode(), candidacy.number(), user, Map.of());
    }

    /** The files of the zip, its index first. */
    List<Item> of(Candidacy candidacy) {
        Programme programme = candidacies.programme(candidacy.number());
        DutchTime when = programme.dutchTime();
        List<Entry> deeds = trail.of(candidacy);
        List<Message> messages = trail.messages(candidacy);
        List<Assessment> assessments = jury.assessments(candidacy.number());
        String seal = ledger.seal();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("De aanvraag, versie na versie", files.versions(candidacy, when)));
        sections.add(new Section("Documenten van de kandidaat", files.documents(candidacy, programme)));
        sections.add(new Section("Mails van de kandidaat", files.mails(candidacy, when)));
        sections.add(new Section("Brieven", files.letters(messages, when)));
        sections.add(new Section("Mails die we schreven", files.messages(messages, when)));
        sections.add(new Section(
                "Tabellen",
                List.of(
                        DossierTables.findings(candidacy),
                        DossierTables.scores(assessments, when),
                        DossierTables.appeals(appeals.of(candidacy.number()), when),
                        files.register(messages, when))));
        sections.add(new Section(
                "Logboek",
                List.of(
                        DossierTables.log(deeds, when),
                        DossierTables.lines(deeds),
                        Item.of(
                                "logboek/zegel.txt",
                                "Het zegel van de hele keten",
                                (seal + "\n").getBytes(StandardCharsets.US_ASCII)))));
        sections.removeIf(section -> section.items().isEmpty());
        Map<String, Object> words = words(candidacy, programme);
        words.put("deeds", deeds.stream().map(deed -> DeedRow.of(deed, people)).toList());
        words.put("assessments", assessments);
        words.put("sections", sections);
        words.put("seal", seal);
        byte[] index =
                templates.process("dossier/index", new Context(DUTCH, words)).getBytes(StandardCharsets.UTF_8);
        List<Item> items = new ArrayList<>(List.of(Item.of("index.html", "Inhoud", index)));
        sections.forEach(section -> items.addAll(section.items()));
        return items;
    }

    private Map<String, Object> words(Candidacy candidacy, Programme programme) {
        Map<String, Object> words = new HashMap<>();
        words.put("candidacy", candidacy);
        words.put("row", CandidacyRow.of(candidacy, programme));
        words.put("programme", programme);
        words.put("when", programme.dutchTime());
        words.put("people", people);
        words.put("madeAt", programme.dutchTime().stampToTheSecond(clock.instant()));
        words.put("received", received.of(candidacy.number()));
        words.put("appeals", appeals.of(candidacy.number()));
        words.put(
                "kinds",
                programme.partnerKinds().stream().collect(Collectors.toMap(PartnerKind::code, PartnerKind::label)));
        words.put(
                "criteria", programme.criteria().stream().collect(Collectors.toMap(Criterion::code, Criterion::label)));
        Outcome outcome = selections.decided(programme.code())
                ? selections.outcomeOf(candidacy.number()).orElse(null)
                : null;
        words.put("outcome", outcome);
        words.put("outcomeTag", outcome == null ? null : Tag.of(outcome));
        return words;
    }
}
