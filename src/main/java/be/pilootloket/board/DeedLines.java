package be.pilootloket.board;

import be.pilootloket.board.HistoryLine.Sort;
import be.pilootloket.call.Phase;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Entry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each deed of the chain is in a history: of which sort, and how it ended. Scores stay away: not all may see them. */
final class DeedLines {

    private static final Set<Deed> DECISIONS = EnumSet.of(
            Deed.CALL_VERSION_KEPT,
            Deed.CALL_CONCLUDED,
            Deed.CANCELLATION_DECIDED,
            Deed.LATENESS_JUDGED,
            Deed.ADMISSIBILITY_JUDGED,
            Deed.TIE_BROKEN,
            Deed.SELECTION_DECIDED,
            Deed.VERDICT_GIVEN,
            Deed.PLACE_OFFERED,
            Deed.VACANCY_CLOSED,
            Deed.APPEAL_DECIDED);

    private static final Set<Deed> MESSAGES = EnumSet.of(
            Deed.MAIL_KEPT,
            Deed.MESSAGE_RECEIVED,
            Deed.LETTER_DRAFTED,
            Deed.LETTER_CHANGED,
            Deed.LETTERS_REVIEWED,
            Deed.LETTERS_RELEASED,
            Deed.LETTER_RELEASED,
            Deed.LETTER_PRINTED,
            Deed.LETTER_POSTED,
            Deed.MESSAGE_SENT,
            Deed.MESSAGE_REFUSED,
            Deed.MESSAGE_UNCERTAIN,
            Deed.MESSAGE_BOUNCED,
            Deed.ADDRESS_CORRECTED,
            Deed.MESSAGE_WAIVED);

    private static final Set<Deed> INTERVENTIONS =
            EnumSet.of(Deed.ADMINISTRATOR_INTERVENED, Deed.BREAK_GLASS_USED, Deed.ACCESS_LIMITED, Deed.INSTANCES_MOVED);

    /** What the engine calls an operation; another one keeps its name. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("SetJobRetries", "een stap opnieuw laten proberen"),
            Map.entry("SetJobDueDate", "het tijdstip van een stap gewijzigd"),
            Map.entry("RecalculateJobDueDate", "het tijdstip van een stap herberekend"),
            Map.entry("Execute", "een stap laten uitvoeren"),
            Map.entry("SetVariable", "een gegeven van het proces gezet"),
            Map.entry("SetVariables", "een gegeven van het proces gezet"),
            Map.entry("ModifyVariable", "een gegeven van het proces gewijzigd"),
            Map.entry("RemoveVariable", "een gegeven van het proces gewist"),
            Map.entry("ModifyProcessInstance", "het proces verplaatst"),
            Map.entry("Migrate", "het proces naar een andere versie gebracht"),
            Map.entry("Suspend", "stilgezet"),
            Map.entry("Activate", "weer vrijgegeven"),
            Map.entry("Delete", "verwijderd"),
            Map.entry("DeleteHistory", "geschiedenis verwijderd"),
            Map.entry("Complete", "een taak afgewerkt"),
            Map.entry("Assign", "een taak toegewezen"),
            Map.entry("Claim", "een taak opgenomen"));

    /** The fact that tells how a deed ended, and what it is in Dutch when that is true and when it is not. */
    private static final Map<Deed, Ending> ENDINGS = Map.of(
            Deed.LATENESS_JUDGED, new Ending("accepted", "aanvaard", "niet aanvaard"),
            Deed.ADMISSIBILITY_JUDGED, new Ending("admissible", "ontvankelijk", "niet ontvankelijk"),
            Deed.VERDICT_GIVEN, new Ending("selected", "geselecteerd", "niet geselecteerd"),
            Deed.CANCELLATION_DECIDED, new Ending("approved", "geannuleerd", "niet geannuleerd"),
            Deed.CONFLICT_DECLARED, new Ending("conflicted", "belangenconflict", "geen belangenconflict"),
            Deed.LETTERS_RELEASED, new Ending("released", "vrijgegeven", "niet vrijgegeven"));

    private record Ending(String fact, String yes, String no) {}

    private DeedLines() {}

    /** @param more what the deed was about, in Dutch; empty when its name says it */
    static HistoryLine line(Entry entry, String more, String why) {
        return new HistoryLine(entry.at(), sort(entry), entry.by(), told(entry, more), why == null ? "" : why);
    }

    private static Sort sort(Entry entry) {
        return entry.known()
                .map(deed -> DECISIONS.contains(deed)
                        ? Sort.DECISION
                        : MESSAGES.contains(deed)
                                ? Sort.MESSAGE
                                : INTERVENTIONS.contains(deed) ? Sort.INTERVENTION : Sort.DOSSIER)
                .orElse(Sort.DOSSIER);
    }

    private static String told(Entry entry, String more) {
        String ended = entry.known().map(deed -> ended(deed, entry.details())).orElse(more);
        return ended.isEmpty() ? entry.label() : entry.label() + ": " + ended;
    }

    /** Null where the name of the deed says it all. */
    private static String ended(Deed deed, Map<String, String> facts) {
        if (deed == Deed.CALL_ADVANCED) {
            return Phase.valueOf(facts.get("phase")).text();
        }
        if (facts.containsKey("operation")) {
            return OPERATIONS.getOrDefault(facts.get("operation"), facts.get("operation"));
        }
        Ending ending = ENDINGS.get(deed);
        return ending == null ? null : Boolean.parseBoolean(facts.get(ending.fact())) ? ending.yes() : ending.no();
    }
}
