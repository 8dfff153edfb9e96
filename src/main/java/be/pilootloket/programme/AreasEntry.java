package be.pilootloket.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the areas of a call, with the first-line zones in each. */
class AreasEntry {

    private final Entry entry;

    AreasEntry(Entry entry) {
        this.entry = entry;
    }

    Areas areas() {
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
                zones());
    }

    /** The file lists first-line zones, each in its zone, as one table (S3); a zone gathers what lies in it. */
    private List<Zone> zones() {
        Map<String, List<FirstLineZone>> byZone = new LinkedHashMap<>();
        List<Entry> zones = entry.partsOf("zones");
        Set<String> codes = zones.stream().map(zone -> zone.text("code")).collect(Collectors.toSet());
        for (Entry within : entry.partsOf("firstLineZones")) {
            String zone = within.text("zone");
            if (!zone.isEmpty() && !codes.contains(zone)) {
                within.problem("zone", "De zone \"" + zone + "\" staat niet in de lijst van zones.");
            }
            byZone.computeIfAbsent(zone, code -> new ArrayList<>())
                    .add(new FirstLineZone(
                            within.text("name"),
                            within.textOrNull("careCouncil"),
                            within.textsOrNone("municipalities")));
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
}
