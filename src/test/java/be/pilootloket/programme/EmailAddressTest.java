package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eerstelijn@vlaanderen.be",
                "info@logo-noord.example",
                "a@b.example",
                "voor.naam+rzp@sub.logo.example",
                "O'Neill@logo.example"
            })
    void acceptsAnAddress(String address) {
        assertThat(EmailAddress.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void missesAnAddress(String address) {
        assertThat(EmailAddress.fault(address)).contains("Het e-mailadres ontbreekt.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@logo.example\r\nBcc: x@y.example", "info@logo.example\n", " info@logo.example",
                "in\tfo@logo.example", "info@logo\u0000.example", "info@logo\u2028.example"
            })
    void refusesLineBreaksAndSpaces(String address) {
        assertThat(EmailAddress.fault(address)).contains("Het e-mailadres bevat een spatie of een regeleinde.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info",
                "@logo.example",
                "info@",
                "info@logo",
                "info@@logo.example",
                "a@b@c.example",
                "info..rzp@logo.example",
                "info.@logo.example",
                ".info@logo.example",
                "info@-logo.example",
                "info@logo.example.",
                "info@[127.0.0.1]",
                "<info@logo.example>",
                "=info@logo.example",
                "info@logo.example,x@y.example",
                "info;x@logo.example"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThat(EmailAddress.fault(address)).contains("Het e-mailadres is niet geldig.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"josé@logo.example", "info@zörg.example", "josé@zörg.be", "info@logo.exámple"})
    void refusesALetterThatMailServersDoNotHandOn(String address) {
        assertThat(EmailAddress.fault(address))
                .contains("Het e-mailadres bevat een teken dat niet kan, zoals é of ö. Vul een adres zonder in.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b@c.example",
                "a@b.example, c@d.example",
                "Naam <a@b.example>",
                "a@b.example\r\nBcc: c@d.example"
            })
    void takesNoMoreThanOnePlainAddress(String address) {
        assertThat(EmailAddress.fault(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300, 10_000})
    void refusesAnAddressWithoutEnd(int length) {
        assertThat(EmailAddress.fault("a".repeat(length) + "@logo.example"))
                .contains("Het e-mailadres is niet geldig.");
    }
}
