package be.pilootloket.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** A call's file while it is being read, with the files in its own folder. */
class ProgrammeFile {

    private static final int LARGEST_FILE = 512 * 1024;
    private static final int LARGEST_ATTACHMENT = 10 * 1024 * 1024;
    private static final int DEEPEST = 20;
    private static final String FILE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final ZoneId UNKNOWN_ZONE = ZoneId.of("UTC");

    private final Resource file;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private Programme programme;
    private List<Stakeholder> stakeholders = List.of();

    ProgrammeFile(Resource file) {
        this.file = file;
        this.name = file.getFilename();
        read();
    }

    String name() {
        return name;
    }

    /** What the file says; null when it does not hold together. */
    Programme programme() {
        return problems.isEmpty() ? programme : null;
    }

    List<Stakeholder> stakeholders() {
        return stakeholders;
    }

    /** Everything that is wrong with the file, in the order of reading. */
    List<Problem> problems() {
        return problems;
    }

    /** A file in the folder that carries this file's name. */
    Resource attachment(String attachment) throws IOException {
        return file.createRelative(name.substring(0, name.lastIndexOf('.')) + "/" + attachment);
    }

    private void read() {
        try {
            String text = text();
            refuseReferences(text);
            if (problems.isEmpty()) {
                JsonNode content = mapper().readTree(text);
                if (content.isObject()) {
                    interpret(Entry.root(content));
                } else {
                    refuse("", "Dit is geen programmabestand.");
                }
            }
        } catch (JsonProcessingException | YAMLException malformed) {
            refuse("", "Dit bestand is geen geldige YAML" + lineOf(malformed) + ".");
        } catch (IOException unreadable) {
            refuse("", "Dit bestand is niet leesbaar.");
        }
    }

    private String text() throws IOException {
        byte[] bytes = read(file, LARGEST_FILE);
        if (bytes.length > LARGEST_FILE) {
            refuse("", "Dit bestand is groter dan " + LARGEST_FILE / 1024 + " kB.");
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            refuse("", "Dit bestand is niet in UTF-8 bewaard.");
            return "";
        }
    }

    /** References can multiply a small file into a huge one, and tags can name types: a call needs neither. */
    private void refuseReferences(String text) {
        for (Event event : new Yaml(limits()).parse(new StringReader(text))) {
            boolean anchored = event instanceof NodeEvent node && node.getAnchor() != null;
            if (anchored || event instanceof AliasEvent) {
                refuse("", "Verwijzingen met & of * zijn hier niet toegelaten (regel " + lineOf(event) + ").");
            }
            if (event instanceof ScalarEvent scalar && scalar.getTag() != null
                    || event instanceof CollectionStartEvent start && start.getTag() != null) {
                refuse("", "Types met ! zijn hier niet toegelaten (regel " + lineOf(event) + ").");
            }
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static String lineOf(Exception malformed) {
        if (malformed instanceof JsonProcessingException json && json.getLocation() != null) {
            return " (regel " + json.getLocation().getLineNr() + ")";
        }
        if (malformed instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return " (regel " + (marked.getProblemMark().getLine() + 1) + ")";
        }
        return "";
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_FILE);
        return limits;
    }

    private static YAMLMapper mapper() {
        return new YAMLMapper(YAMLFactory.builder()
                .loaderOptions(limits())
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
    }

    private void interpret(Entry root) {
        programme = programme(root);
        readAttachments(root, programme);
        root.refuseUnknownKeys();
        List<Refusal> found = root.problems().stream().distinct().toList();
        found.forEach(problem -> refuse(problem.field(), problem.sentence()));
        programme.refusals().stream()
                .filter(refusal -> found.stream().noneMatch(problem -> covers(problem, refusal)))
                .forEach(refusal -> refuse(refusal.field(), refusal.sentence()));
    }

    /** A key that is missing or unreadable is told once, not again because of what it does not say. */
    private static boolean covers(Refusal problem, Refusal refusal) {
        return refusal.field().equals(problem.field()) || refusal.field().startsWith(problem.field() + ".");
    }

    private static Programme programme(Entry root) {
        ZoneId zone = zone(root);
        Entry pilots = root.part("pilots");
        Entry partners = root.part("partners");
        Entry jury = root.part("jury");
        Entry timeline = root.part("timeline");
        Entry letters = root.part("letters");
        Entry optionalNote = partners.part("optionalNote");
        for (Entry part : List.of(pilots, partners, optionalNote, letters, root.part("questions"))) {
            part.source();
        }
        return new Programme(
                root.text("code"),
                root.text("title"),
                agency(root.part("agency")),
                contact(root.part("contact")),
                policy(root.part("policy"), root.part("cooperation"), pilots),
                zone,
                areas(root.part("areas")),
                partners.partsOf("kinds").stream()
                        .map(ProgrammeFile::partnerKind)
                        .toList(),
                optionalNote.text("text"),
                root.partsOf("rules").stream().map(ProgrammeFile::rule).toList(),
                timeline(timeline, zone),
                pilots.number("capacity"),
                mailbox(root.part("intake")),
                root.partsOf("documents").stream().map(ProgrammeFile::document).toList(),
                jury.partsOf("criteria").stream().map(ProgrammeFile::criterion).toList(),
                jury.number("readersPerDossier"),
                letters.text("appealClause"),
                callText(root.part("callText")),
                distributionList(root.part("distribution")),
                timeline.numbers("reminders"),
                roadmap(root),
                root.sources());
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
                policy.partsOf("basis").stream().map(ProgrammeFile::basis).toList());
    }

    private static Basis basis(Entry entry) {
        entry.source();
        LocalDate date = entry.dateOrNull("date");
        entry.weekday(date);
        return new Basis(entry.text("name"), entry.text("reference"), date);
    }

    private static Areas areas(Entry entry) {
        Entry decision = entry.part("decision");
        decision.source();
        LocalDate decidedOn = decision.date("date");
        decision.weekday(decidedOn);
        return new Areas(
                entry.date("validFrom"),
                decidedOn,
                decision.text("document"),
                entry.number("count"),
                entry.source(),
                zones(entry));
    }

    /** The file lists first-line zones, each in its zone, as one table (S3); a zone gathers what lies in it. */
    private static List<Zone> zones(Entry areas) {
        Map<String, List<FirstLineZone>> byZone = new LinkedHashMap<>();
        List<Entry> zones = areas.partsOf("zones");
        Set<String> codes = zones.stream().map(zone -> zone.text("code")).collect(Collectors.toSet());
        for (Entry entry : areas.partsOf("firstLineZones")) {
            String zone = entry.text("zone");
            if (!zone.isEmpty() && !codes.contains(zone)) {
                entry.problem("zone", "De zone \"" + zone + "\" staat niet in de lijst van zones.");
            }
            byZone.computeIfAbsent(zone, code -> new ArrayList<>())
                    .add(new FirstLineZone(
                            entry.text("name"), entry.textOrNull("careCouncil"), entry.textsOrNone("municipalities")));
        }
        return zones.stream()
                .map(zone -> zone(zone, byZone.getOrDefault(zone.text("code"), List.of())))
                .toList();
    }

    private static Zone zone(Entry entry, List<FirstLineZone> within) {
        Set<String> municipalities = new LinkedHashSet<>();
        within.forEach(firstLineZone -> municipalities.addAll(firstLineZone.municipalities()));
        return new Zone(
                entry.text("code"),
                entry.text("name"),
                entry.flagOrFalse("placeholder"),
                List.copyOf(municipalities),
                within.stream().map(FirstLineZone::name).toList(),
                within.stream()
                        .map(FirstLineZone::careCouncil)
                        .filter(careCouncil -> careCouncil != null)
                        .toList());
    }

    private record FirstLineZone(String name, String careCouncil, List<String> municipalities) {}

    private static PartnerKind partnerKind(Entry entry) {
        return new PartnerKind(entry.text("code"), entry.text("label"), entry.flag("mandatory"), entry.source());
    }

    private static Rule rule(Entry entry) {
        String code = entry.text("kind");
        RuleKind kind = RuleKind.find(code).orElse(null);
        if (kind == null && !code.isEmpty()) {
            entry.problem("kind", "Het soort regel \"" + code + "\" kennen we niet.");
        }
        return new Rule(
                entry.text("id"),
                kind,
                entry.text("label"),
                entry.source(),
                entry.has("needs")
                        ? entry.partsOf("needs").stream()
                                .map(ProgrammeFile::need)
                                .toList()
                        : List.of(),
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

    private static Timeline timeline(Entry entry, ZoneId zone) {
        Entry publication = entry.part("publication");
        Entry deadline = entry.part("deadline");
        Entry selection = entry.part("selection");
        Entry start = entry.part("start");
        Entry workDay = entry.part("workDay");
        for (Entry part : List.of(publication, deadline, selection, start)) {
            part.source();
        }
        LocalDate publishesOn = dated(publication, "date");
        LocalTime publishesFrom = publication.time("at");
        return new Timeline(
                publishesOn == null || publishesFrom == null ? null : publishesOn.atTime(publishesFrom),
                entry.has("infoSession") ? infoSession(entry.part("infoSession")) : null,
                new Deadline(dated(deadline, "date"), deadline.time("until"), zone),
                dated(selection, "by"),
                dated(start, "date"),
                new WorkDay(workDay.time("from"), workDay.time("until")));
    }

    private static LocalDate dated(Entry entry, String key) {
        LocalDate date = entry.date(key);
        entry.weekday(date);
        return date;
    }

    private static InfoSession infoSession(Entry entry) {
        entry.source();
        return new InfoSession(
                entry.date("date"),
                entry.textOrNull("weekday"),
                entry.time("from"),
                entry.time("until"),
                entry.textOrNull("place"));
    }

    private static List<Plan> roadmap(Entry root) {
        return root.has("roadmap")
                ? root.partsOf("roadmap").stream()
                        .map(entry -> new PlanEntry(entry).plan())
                        .toList()
                : List.of();
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

    private void readAttachments(Entry root, Programme read) {
        byte[] pdf = attachment(root, "callText.file", read.callText().file());
        if (pdf != null && !Sha256.of(pdf).equals(read.callText().sha256())) {
            root.problem(
                    "callText.sha256",
                    "De inhoud van " + read.callText().file() + " is niet die waarvan hier de SHA-256 staat. Die is nu "
                            + Sha256.of(pdf) + ".");
        }
        byte[] list = attachment(root, "distribution.list", read.distributionList());
        if (list != null) {
            DistributionList distributionList = new DistributionList(list);
            distributionList.fault().ifPresent(fault -> root.problem("distribution.list", fault));
            stakeholders = distributionList.rows();
        }
    }

    private byte[] attachment(Entry root, String key, String attachment) {
        if (attachment.isEmpty()) {
            return null;
        }
        if (!attachment.matches(FILE_NAME)) {
            root.problem(key, "Schrijf hier de naam van een bestand in de map van dit programma, zonder pad.");
            return null;
        }
        try {
            Resource resource = attachment(attachment);
            byte[] bytes = resource.exists() ? read(resource, LARGEST_ATTACHMENT) : null;
            if (bytes == null) {
                root.problem(key, "Het bestand " + attachment + " ontbreekt in de map van dit programma.");
            } else if (bytes.length > LARGEST_ATTACHMENT) {
                root.problem(key, "Het bestand " + attachment + " is te groot.");
                return null;
            }
            return bytes;
        } catch (IOException unreadable) {
            root.problem(key, "Het bestand " + attachment + " is niet leesbaar.");
            return null;
        }
    }

    private static byte[] read(Resource resource, int largest) throws IOException {
        try (InputStream content = resource.getInputStream()) {
            return content.readNBytes(largest + 1);
        }
    }

    private void refuse(String key, String reason) {
        problems.add(new Problem(name, key, reason));
    }
}
