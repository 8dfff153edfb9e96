package be.pilootloket.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Reads what a call's file says, part by part. */
class ProgrammeEntry {

    private static final ZoneId UNKNOWN_ZONE = ZoneId.of("UTC");

    private final Entry entry;

    ProgrammeEntry(Entry entry) {
        this.entry = entry;
    }

    Programme programme() {
        ZoneId zone = zone(entry);
        Entry pilots = entry.part("pilots");
        Entry partners = entry.part("partners");
        Entry jury = entry.part("jury");
        Entry timeline = entry.part("timeline");
        Entry letters = entry.part("letters");
        Entry optionalNote = partners.part("optionalNote");
        for (Entry part : List.of(pilots, partners, optionalNote, letters, entry.part("questions"))) {
            part.source();
        }
        return new Programme(
                entry.text("code"),
                entry.text("title"),
                agency(entry.part("agency")),
                contact(entry.part("contact")),
                policy(entry.part("policy"), entry.part("cooperation"), pilots),
                zone,
                new AreasEntry(entry.part("areas")).areas(),
                partners.each("kinds", ProgrammeEntry::partnerKind),
                optionalNote.text("text"),
                entry.each("rules", ProgrammeEntry::rule),
                new TimelineEntry(timeline).timeline(zone),
                pilots.number("capacity"),
                mailbox(entry.part("intake")),
                entry.each("documents", ProgrammeEntry::document),
                jury.each("criteria", ProgrammeEntry::criterion),
                jury.number("readersPerDossier"),
                letters.text("appealClause"),
                callText(entry.part("callText")),
                distributionList(entry.part("distribution")),
                timeline.numbers("reminders"),
                entry.eachOrNone("roadmap", plan -> new PlanEntry(plan).plan()),
                entry.sources());
    }

    private static ZoneId zone(Entry root) {
        String zone = root.text("zone");
        try {
            return zone.isEmpty() ? UNKNOWN_ZONE : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            root.problem("zone", "Deze tijdzone bestaat niet. Schrijf bijvoorbeeld Europe/Brussels.");
            return UNKNOWN_ZONE;
        }
    }

    private static Agency agency(Entry entry) {
        return new Agency(entry.text("name"), entry.text("service"));
    }

    private static Contact contact(Entry entry) {
        return new Contact(entry.text("name"), entry.text("email"), entry.text("phone"));
    }

    private static Policy policy(Entry policy, Entry cooperation, Entry pilots) {
        policy.source();
        cooperation.source();
        return new Policy(
                policy.text("purpose"),
                policy.textsOrNone("background"),
                cooperation.texts("themes"),
                pilots.textOrNull("guidance"),
                policy.each("basis", ProgrammeEntry::basis));
    }

    private static Basis basis(Entry entry) {
        entry.source();
        LocalDate date = entry.dateOrNull("date");
        entry.weekday(date);
        return new Basis(entry.text("name"), entry.text("reference"), date);
    }

    private static PartnerKind partnerKind(Entry entry) {
        return new PartnerKind(entry.text("code"), entry.text("label"), entry.flag("mandatory"), entry.source());
    }

    private static Rule rule(Entry entry) {
        RuleKind kind = entry.word("kind", RuleKind::find, "Het soort regel \"%s\" kennen we niet.");
        return new Rule(
                entry.text("id"),
                kind,
                entry.text("label"),
                entry.source(),
                entry.eachOrNone("needs", ProgrammeEntry::need),
                entry.textsOrNone("partnerKinds"),
                entry.textOrNull("document"),
                entry.text("satisfied"),
                entry.text("notSatisfied"),
                entry.textOrNull("toJudge"),
                entry.text("remedy"));
    }

    private static Need need(Entry entry) {
        return new Need(entry.text("label"), entry.texts("anyOf"), entry.number("count"), entry.flag("recognised"));
    }

    private static String mailbox(Entry entry) {
        entry.source();
        return entry.text("mailbox");
    }

    private static RequiredDocument document(Entry entry) {
        return new RequiredDocument(
                entry.text("code"),
                entry.text("label"),
                entry.text("format"),
                entry.text("formVersion"),
                entry.flag("perPartner"),
                entry.source());
    }

    private static Criterion criterion(Entry entry) {
        return new Criterion(
                entry.text("code"),
                entry.text("label"),
                entry.text("question"),
                entry.number("max"),
                entry.number("weight"),
                entry.source());
    }

    private static CallText callText(Entry entry) {
        return new CallText(entry.text("file"), entry.text("sha256"), entry.text("title"), entry.text("version"));
    }

    private static String distributionList(Entry entry) {
        entry.source();
        return entry.text("list");
    }
}
