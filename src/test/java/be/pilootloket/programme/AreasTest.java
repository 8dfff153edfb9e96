package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is wrong with the areas of a call; each test spoils the shipped file in one way. */
class AreasTest extends SpoiledFile {

    @Test
    void refusesZonesThatHoldBeforeTheyAreDecided() {
        refuses(
                with("validFrom: 2019-03-29", "validFrom: 2019-03-28"),
                "areas.validFrom",
                "De zones gelden voor ze zijn goedgekeurd.");
    }

    @Test
    void refusesAFirstLineZoneInAnUnknownZone() {
        refuses(
                with("zone: oost-limburg", "zone: west-limburg"),
                "areas.firstLineZones.Eerstelijnszone Oost-Limburg 1 (voorbeeld).zone",
                "De zone \"west-limburg\" staat niet in de lijst van zones.");
    }

    @Test
    void refusesAMunicipalityInTwoZones() {
        refuses(
                with("Gemeente Waas-Dender 1 (voorbeeld)", "Gemeente Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De gemeente \"Gemeente Kempen 1 (voorbeeld)\" staat in twee zones: Kempen en Waas-Dender.");
    }

    @Test
    void acceptsAMunicipalityInTwoFirstLineZonesOfOneZone() {
        assertThat(read(with("Gemeente Kempen 3 (voorbeeld)", "Gemeente Kempen 1 (voorbeeld)"))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesAFirstLineZoneInTwoZones() {
        refuses(
                with("name: Eerstelijnszone Waas-Dender 1 (voorbeeld)", "name: Eerstelijnszone Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De eerstelijnszone \"Eerstelijnszone Kempen 1 (voorbeeld)\" staat in twee zones: Kempen en Waas-Dender.");
    }

    @Test
    void refusesAFirstLineZoneTwiceInOneZone() {
        refuses(
                with("name: Eerstelijnszone Kempen 2 (voorbeeld)", "name: Eerstelijnszone Kempen 1 (voorbeeld)"),
                "areas.firstLineZones",
                "De eerstelijnszone \"Eerstelijnszone Kempen 1 (voorbeeld)\" staat twee keer in de zone Kempen.");
    }

    @Test
    void refusesAnotherNumberOfZonesThanTheSourceCounts() {
        refuses(
                with("    - { code: zone-14, name: Zone 14, placeholder: true }\n", ""),
                "areas.zones",
                "De bron telt 14 zones, dit bestand 13.");
    }
}
