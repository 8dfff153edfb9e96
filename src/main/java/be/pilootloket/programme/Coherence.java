package be.pilootloket.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whether the parts of a programme fit together. What is missing altogether is left to who reads or asks for it. */
class Coherence {

    private static final String CODE = "[A-Z0-9]+(-[A-Z0-9]+)*";
    private static final int LONGEST_CODE = 40;

    private final Programme programme;
    private final List<Refusal> refusals = new ArrayList<>();

    Coherence(Programme programme) {
        this.programme = programme;
    }

    List<Refusal> refusals() {
        checkWords();
        checkAreas();
        checkPartnerKinds();
        checkRules();
        checkTimeline();
        checkSelection();
        checkDocuments();
        checkRoadmap();
        return List.copyOf(refusals);
    }

    /** What is wrong with a weekday named beside a date, in Dutch; empty when it is the date's own. */
    static Optional<String> weekdayFault(LocalDate date, String weekday) {
        String actual = DutchTime.weekday(date);
        return actual.equals(weekday.strip().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(DutchTime.dateText(date) + " is een " + actual + ", geen " + weekday + ".");
    }

    private void checkWords() {
        if (!programme.code().matches(CODE) || programme.code().length() > LONGEST_CODE) {
            refuse("code", "Een code bestaat uit hoofdletters, cijfers en koppeltekens, zoals RZP-2019.");
        }
        required("title", programme.title(), "De oproep heeft geen titel.");
        required("policy.purpose", programme.policy().purpose(), "De oproep zegt niet wat ze wil bereiken.");
        if (programme.policy().basis().isEmpty()) {
            refuse("policy.basis", "De oproep zegt niet op welke teksten ze steunt.");
        }
        required("letters.appealClause", programme.appealClause(), "De oproep zegt niet welk beroep mogelijk is.");
        email("intake.mailbox", programme.mailbox());
        email("contact.email", programme.contact().email());
    }

    private void checkAreas() {
        Areas areas = programme.areas();
        if (areas.zones().size() != areas.count()) {
            refuse(
                    "areas.zones",
                    "De bron telt " + areas.count() + " zones, dit bestand "
                            + areas.zones().size() + ".");
        }
        unique("areas.zones", "De zone", areas.zones(), Zone::code);
        unique("areas.zones", "De zone", areas.zones(), Zone::name);
        onlyInOneZone("De gemeente", Zone::municipalities);
        onlyInOneZone("De eerstelijnszone", Zone::firstLineZones);
        onlyInOneZone("De zorgraad", Zone::careCouncils);
        ordered("areas.validFrom", areas.decidedOn(), areas.validFrom(), "De zones gelden voor ze zijn goedgekeurd.");
    }

    private void onlyInOneZone(String thing, Function<Zone, List<String>> names) {
        Map<String, String> zoneOf = new HashMap<>();
        for (Zone zone : programme.areas().zones()) {
            for (String name : names.apply(zone)) {
                String other = zoneOf.put(name.toLowerCase(Locale.ROOT), zone.name());
                if (other != null) {
                    refuse(
                            "areas.firstLineZones",
                            other.equals(zone.name())
                                    ? thing + " \"" + name + "\" staat twee keer in de zone " + other + "."
                                    : thing + " \"" + name + "\" staat in twee zones: " + other + " en " + zone.name()
                                            + ".");
                }
            }
        }
    }

    private void checkPartnerKinds() {
        if (programme.partnerKinds().isEmpty()) {
            refuse("partners.kinds", "De oproep noemt geen enkel soort partner.");
        }
        unique("partners.kinds", "Het soort partner", programme.partnerKinds(), PartnerKind::code);
    }

    private void checkRules() {
        if (programme.rules().isEmpty()) {
            refuse("rules", "De oproep heeft geen enkele regel.");
        }
        unique("rules", "De regel", programme.rules(), Rule::id);
        programme.rules().forEach(this::checkRule);
    }

    private void checkRule(Rule rule) {
        String key = "rules." + rule.id();
        required(key + ".source.phrase", rule.source().phrase(), "Deze regel zegt niet op welke woorden ze steunt.");
        if (rule.kind() == null) {
            return;
        }
        for (RuleKind.Parameter parameter : rule.kind().parameters()) {
            if (!given(rule, parameter)) {
                refuse(
                        key + "." + parameter.key(),
                        "Een regel van het soort " + rule.kind().code() + " heeft dit nodig.");
            }
        }
        checkNeeds(rule, key);
        rule.partnerKinds().forEach(kind -> knownKind(key + ".partnerKinds", kind));
        if (rule.document() != null
                && !rule.document().isEmpty()
                && programme.document(rule.document()).isEmpty()) {
            refuse(key + ".document", "Het document \"" + rule.document() + "\" staat niet bij de documenten.");
        }
    }

    private static boolean given(Rule rule, RuleKind.Parameter parameter) {
        return switch (parameter) {
            case NEEDS -> !rule.needs().isEmpty();
            case PARTNER_KINDS -> !rule.partnerKinds().isEmpty();
            case DOCUMENT -> rule.document() != null;
            case TO_JUDGE -> rule.toJudge() != null;
        };
    }

    private void checkNeeds(Rule rule, String key) {
        int needs = rule.needs().size();
        if (rule.kind() == RuleKind.AT_LEAST && needs > 1) {
            refuse(key + ".needs", "Een regel van het soort at-least vraagt precies één ding.");
        }
        if (rule.kind() == RuleKind.ALL_OF && needs == 1) {
            refuse(key + ".needs", "Een regel van het soort all-of vraagt minstens twee dingen.");
        }
        for (Need need : rule.needs()) {
            need.anyOf().forEach(kind -> knownKind(key + ".needs.anyOf", kind));
            if (need.anyOf().isEmpty()) {
                refuse(key + ".needs.anyOf", "Hier hoort minstens één soort partner te staan.");
            }
            if (need.count() < 1) {
                refuse(key + ".needs.count", "Het aantal moet 1 of meer zijn.");
            }
        }
    }

    private void knownKind(String key, String kind) {
        if (!kind.isEmpty() && programme.partnerKind(kind).isEmpty()) {
            refuse(key, "Het soort partner \"" + kind + "\" staat niet bij de partners.");
        }
    }

    private void checkTimeline() {
        Timeline timeline = programme.timeline();
        LocalDateTime opens = timeline.publishesAt();
        Deadline deadline = timeline.deadline();
        LocalDateTime closes = deadline.on() == null || deadline.until() == null
                ? null
                : deadline.on().atTime(deadline.until());
        if (opens != null) {
            ordered(
                    "timeline.publication.date",
                    programme.areas().validFrom(),
                    opens.toLocalDate(),
                    "De oproep verschijnt voor haar zones gelden.");
        }
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            refuse("timeline.deadline.date", "De oproep sluit voor ze opent.");
        }
        checkInfoSession(timeline, opens, closes);
        later(
                "timeline.selection.by",
                deadline.on(),
                timeline.selectsBy(),
                "De selectie valt niet na de uiterste datum.");
        later("timeline.start.date", timeline.selectsBy(), timeline.startsOn(), "De start valt niet na de selectie.");
        WorkDay workDay = timeline.workDay();
        if (workDay.from() != null && workDay.until() != null && !workDay.from().isBefore(workDay.until())) {
            refuse("timeline.workDay.until", "De werkdag eindigt voor ze begint.");
        }
        checkReminders();
    }

    private void checkInfoSession(Timeline timeline, LocalDateTime opens, LocalDateTime closes) {
        InfoSession session = timeline.infoSession();
        if (session == null || session.on() == null) {
            return;
        }
        if (session.weekday() != null) {
            weekdayFault(session.on(), session.weekday())
                    .ifPresent(fault -> refuse("timeline.infoSession.weekday", fault));
        }
        if (session.from() == null || session.until() == null) {
            return;
        }
        if (!session.from().isBefore(session.until())) {
            refuse("timeline.infoSession.until", "De infosessie eindigt voor ze begint.");
        }
        if (opens != null && session.on().atTime(session.from()).isBefore(opens)) {
            refuse("timeline.infoSession.date", "De infosessie valt voor de oproep verschijnt.");
        }
        if (closes != null && session.on().atTime(session.from()).isAfter(closes)) {
            refuse("timeline.infoSession.date", "De infosessie valt na de uiterste datum.");
        }
    }

    private void checkReminders() {
        List<Integer> reminders = programme.reminders();
        if (reminders.stream().anyMatch(days -> days < 1)) {
            refuse("timeline.reminders", "Een herinnering vertrekt 1 of meer dagen voor de uiterste datum.");
        }
        if (new HashSet<>(reminders).size() < reminders.size()) {
            refuse("timeline.reminders", "Dezelfde herinnering staat er twee keer.");
        }
    }

    private void checkSelection() {
        if (programme.capacity() < 1) {
            refuse("pilots.capacity", "Het aantal pilootprojecten moet 1 of meer zijn.");
        }
        if (programme.readersPerDossier() < 1) {
            refuse("jury.readersPerDossier", "Het aantal lezers per dossier moet 1 of meer zijn.");
        }
        if (programme.criteria().isEmpty()) {
            refuse("jury.criteria", "De oproep heeft geen enkel criterium.");
        }
        unique("jury.criteria", "Het criterium", programme.criteria(), Criterion::code);
        for (Criterion criterion : programme.criteria()) {
            if (criterion.max() < 1 || criterion.weight() < 1) {
                refuse("jury.criteria." + criterion.code(), "De hoogste score en het gewicht moeten 1 of meer zijn.");
            }
        }
    }

    private void checkDocuments() {
        unique("documents", "Het document", programme.documents(), RequiredDocument::code);
    }

    private void checkRoadmap() {
        unique("roadmap", "Het plan", programme.roadmap(), Plan::version);
        for (Plan plan : programme.roadmap()) {
            plan.refusals()
                    .forEach(
                            refusal -> refuse("roadmap." + plan.version() + "." + refusal.field(), refusal.sentence()));
        }
    }

    private void ordered(String key, LocalDate earlier, LocalDate later, String sentence) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            refuse(key, sentence);
        }
    }

    private void later(String key, LocalDate earlier, LocalDate later, String sentence) {
        if (earlier != null && later != null && !later.isAfter(earlier)) {
            refuse(key, sentence);
        }
    }

    private void required(String key, String text, String sentence) {
        if (Texts.missing(text)) {
            refuse(key, sentence);
        }
    }

    private void email(String key, String address) {
        EmailAddress.fault(address).ifPresent(fault -> refuse(key, fault));
    }

    private <T> void unique(String key, String thing, List<T> items, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            String text = name.apply(item);
            if (!text.isEmpty() && !seen.add(text.toLowerCase(Locale.ROOT))) {
                refuse(key, thing + " \"" + text + "\" staat er twee keer.");
            }
        }
    }

    private void refuse(String field, String sentence) {
        refusals.add(new Refusal(field, sentence));
    }
}
