package be.pilootloket.programme;

import java.util.List;

/**
 * A regional care zone (S3).
 *
 * @param code its code in kebab-case, such as {@code waas-dender}; dossiers store this
 * @param name its name as people read it, such as "Waas-Dender"
 * @param placeholder true while the agency has not filled in the official zone (D5)
 * @param municipalities the municipalities, each in exactly one zone of the call; may be empty
 * @param firstLineZones the first-line zones, each in exactly one zone of the call; may be empty
 * @param careCouncils the care councils that must all take part (S7e); empty while they are unknown, and then a person
 *     judges (D4)
 */
public record Zone(
        String code,
        String name,
        boolean placeholder,
        List<String> municipalities,
        List<String> firstLineZones,
        List<String> careCouncils) {

    public Zone {
        municipalities = List.copyOf(municipalities);
        firstLineZones = List.copyOf(firstLineZones);
        careCouncils = List.copyOf(careCouncils);
    }
}
