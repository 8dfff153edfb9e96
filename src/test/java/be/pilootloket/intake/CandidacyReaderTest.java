package be.pilootloket.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Refusal;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidacyReaderTest {

    private final CandidacyReader reader = new CandidacyReader(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build());

    @Test
    void readsACandidacyToTheLetter() {
        CandidacyReader.Reading reading = read("""
                {"receivedAt": "2019-11-11T23:59:59+01:00", "title": "<b>Samen</b> ${7*7} 😀", "zone": "kempen",
                 "initiator": {"organisation": "Zorgraad Voorbeeld", "contact": "Onthaal", "email": "onthaal@zorgraad.example"},
                 "partners": [{"organisation": "Logo Voorbeeld", "kind": "logo", "recognised": true, "declared": true,
                               "interestShownOn": "2019-10-01"}],
                 "documents": []}
                """);

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.body().title()).isEqualTo("<b>Samen</b> ${7*7} 😀");
        assertThat(reading.body().partners())
                .singleElement()
                .satisfies(partner -> assertThat(partner.recognised()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colour\": \"red\"} | colour | Dit veld kennen we niet. Laat het weg.",
                "{\"initiator\": {\"shoe\": 1}} | initiator.shoe | Dit veld kennen we niet. Laat het weg.",
                "{\"title\": 7} | title | We verwachten hier tekst.",
                "{\"title\": true} | title | We verwachten hier tekst.",
                "{\"title\": [\"a\"]} | title | We verwachten hier tekst.",
                "{\"initiator\": \"Logo\"} | initiator | We verwachten hier een object met velden.",
                "{\"partners\": {}} | partners | We verwachten hier een lijst.",
                "{\"partners\": [{\"recognised\": \"yes\"}]} | partners[0].recognised | We verwachten hier true of false.",
                "{\"partners\": [{\"recognised\": 1}]} | partners[0].recognised | We verwachten hier true of false.",
                "{\"partners\": [{\"interestShownOn\": \"1/10\"}]} | partners[0].interestShownOn | We verwachten hier een datum zoals 2019-10-15.",
                "{\"partners\": [{\"interestShownOn\": 18000}]} | partners[0].interestShownOn | We verwachten hier een datum zoals 2019-10-15.",
                "{\"partners\": [{}]} | partners[0].recognised | We verwachten hier true of false.",
                "{\"partners\": [{\"recognised\": true, \"declared\": true, \"groupOf\": [null]}]} | partners[0] | Deze waarde kan hier niet.",
                "{\"zone\": \"kempen\\u0000\"} | zone | Dit veld bevat een teken dat niet in een tekst thuishoort.",
            })
    void namesTheFieldThatItCannotRead(String written, String field, String sentence) {
        assertThat(read(written).refusals()).containsExactly(new Refusal(field, sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "[]",
                "\"tekst\"",
                "{",
                "{\"title\": }",
                "{} {}",
                "{\"title\":\"a\",\"title\":\"b\"}"
            })
    void refusesWhatIsNoSingleObject(String written) {
        List<Refusal> refusals = read(written).refusals();

        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.field()).isEmpty();
            assertThat(refusal.sentence()).containsAnyOf("geen geldige JSON", "één JSON-object");
        });
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(reader.read(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                        .refusals())
                .hasSize(1);
    }

    @Test
    void refusesANestThatIsTooDeep() {
        assertThat(read("[".repeat(100_000)).refusals()).hasSize(1);
    }

    private CandidacyReader.Reading read(String written) {
        return reader.read(written.getBytes(StandardCharsets.UTF_8));
    }
}
