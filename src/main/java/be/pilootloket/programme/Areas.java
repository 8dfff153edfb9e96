package be.pilootloket.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The regional care zones a candidate can choose from (S2, S3).
 *
 * @param validFrom the first day on which this division holds
 * @param decidedOn the day on which the government approved it
 * @param document the name of the document that holds the division, in Dutch
 * @param count how many zones the source says there are; the list holds exactly that many
 * @param source the phrase that gives the number of zones
 * @param zones the zones in the order of the file
 */
public record Areas(
        LocalDate validFrom, LocalDate decidedOn, String document, int count, Source source, List<Zone> zones) {

    public Areas {
        zones = List.copyOf(zones);
    }

    /** Finds a zone by its code or by its name, whatever the case; empty for a zone that is not in this call. */
    public Optional<Zone> find(String codeOrName) {
        return zones.stream()
                .filter(zone ->
                        zone.code().equalsIgnoreCase(codeOrName) || zone.name().equalsIgnoreCase(codeOrName))
                .findFirst();
    }
}
