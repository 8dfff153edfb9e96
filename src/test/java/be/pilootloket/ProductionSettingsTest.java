package be.pilootloket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionSettingsTest {

    private static final String MAIL_ENCRYPTED = "spring.mail.properties.mail.smtp.starttls.required";

    private static Map<String, String> complete() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", "jdbc:postgresql://databank.example/pilootloket?sslmode=verify-full");
        settings.put("spring.datasource.username", "pilootloket");
        settings.put("spring.mail.host", "smtp.example");
        settings.put(MAIL_ENCRYPTED, "true");
        settings.put("pilootloket.mailbox.host", "imap.example");
        settings.put("pilootloket.mailbox.user", "oproep@agentschap.example");
        settings.put("pilootloket.inbox.hosts", "mx.agentschap.example");
        settings.put("pilootloket.base-url", "https://pilootloket.example");
        settings.put("pilootloket.public.url", "https://oproepen.example");
        settings.put("pilootloket.oidc.issuer", "https://aanmelden.example");
        settings.put("pilootloket.oidc.client-id", "pilootloket");
        settings.put("pilootloket.oidc.client-secret", "geheim");
        settings.put("pilootloket.administrator.id", "beheer");
        settings.put("pilootloket.administrator.password", "regen-tafel-4-kaarsen");
        settings.put("pilootloket.administrator.email", "beheer@pilootloket.example");
        return settings;
    }

    @Test
    void findsNothingMissingWhenAllIsGiven() {
        assertThat(missing(complete(), "production")).isEmpty();
    }

    @Test
    void asksNothingOutsideProduction() {
        assertThat(missing(Map.of(), "evaluation")).isEmpty();
    }

    @Attack(named = "production with a setting missing")
    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, PILOOTLOKET_DATABASE_URL",
        "spring.datasource.username, PILOOTLOKET_DATABASE_USER",
        "spring.mail.host, PILOOTLOKET_SMTP_HOST",
        "pilootloket.mailbox.host, PILOOTLOKET_IMAP_HOST",
        "pilootloket.mailbox.user, PILOOTLOKET_IMAP_USER",
        "pilootloket.inbox.hosts, PILOOTLOKET_MX_HOSTS",
        "pilootloket.base-url, PILOOTLOKET_BASE_URL",
        "pilootloket.public.url, PILOOTLOKET_PUBLIC_URL",
        "pilootloket.oidc.issuer, PILOOTLOKET_OIDC_ISSUER",
        "pilootloket.oidc.client-id, PILOOTLOKET_OIDC_CLIENT_ID",
        "pilootloket.oidc.client-secret, PILOOTLOKET_OIDC_CLIENT_SECRET",
        "pilootloket.administrator.id, PILOOTLOKET_ADMINISTRATOR_ID",
        "pilootloket.administrator.password, PILOOTLOKET_ADMINISTRATOR_PASSWORD",
        "pilootloket.administrator.email, PILOOTLOKET_ADMINISTRATOR_EMAIL",
    })
    void namesTheOneSettingThatIsMissing(String setting, String variable) {
        for (String nothing : new String[] {null, "", " "}) {
            Map<String, String> settings = complete();
            settings.put(setting, nothing);

            assertThat(missing(settings, "production"))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence)
                            .startsWith("Zet " + variable + " op ")
                            .endsWith("."));
        }
    }

    @Test
    void refusesAnAddressWithoutEncryption() {
        Map<String, String> settings = complete();
        settings.put("pilootloket.base-url", "http://pilootloket.example");
        settings.put("pilootloket.public.url", "http://oproepen.example");

        assertThat(missing(settings, "production"))
                .containsExactlyInAnyOrder(
                        "PILOOTLOKET_BASE_URL moet met https:// beginnen.",
                        "PILOOTLOKET_PUBLIC_URL moet met https:// beginnen.");
    }

    @Attack(48)
    @Test
    void readsADatabaseElsewhereOnlyWhenItShowsThatItIsTheRightOne() {
        Map<String, String> settings = complete();
        for (String open : new String[] {"", "?sslmode=require", "?sslmode=disable"}) {
            settings.put("spring.datasource.url", "jdbc:postgresql://databank.example:5432/pilootloket" + open);
            assertThat(missing(settings, "production"))
                    .singleElement()
                    .asString()
                    .startsWith("Zet sslmode=verify-full in PILOOTLOKET_DATABASE_URL");
        }

        settings.put("spring.datasource.url", "jdbc:postgresql://localhost/pilootloket");
        assertThat(missing(settings, "production")).isEmpty();
    }

    @Test
    void takesNoPasswordInAnAddress() {
        Map<String, String> settings = complete();
        settings.put("spring.datasource.url", "jdbc:postgresql://localhost/pilootloket?user=p&password=geheim");

        assertThat(missing(settings, "production"))
                .singleElement()
                .asString()
                .startsWith("Zet het wachtwoord van de databank in PILOOTLOKET_DATABASE_PASSWORD")
                .doesNotContain("geheim");
    }

    @Test
    void logsNobodyInOverAnOpenLineExceptOnThisMachine() {
        Map<String, String> settings = complete();
        settings.put("pilootloket.oidc.issuer", "http://localhost.evil.example");
        assertThat(missing(settings, "production"))
                .containsExactly("PILOOTLOKET_OIDC_ISSUER moet met https:// beginnen.");

        settings.put("pilootloket.oidc.issuer", "http://localhost:8081/realms/agentschap");
        assertThat(missing(settings, "production")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "Beheer=camunda-admin", "Beheer=staff,,Lezer=jury", "=staff"})
    void refusesAMeaningThatIsNoneOfOurRoles(String groups) {
        Map<String, String> settings = complete();
        settings.put("pilootloket.oidc.groups", groups);

        assertThat(missing(settings, "production"))
                .singleElement()
                .asString()
                .startsWith("PILOOTLOKET_OIDC_GROUPS is een lijst");
    }

    @Test
    void takesTheMeaningsOfClaims() {
        Map<String, String> settings = complete();
        settings.put("pilootloket.oidc.groups", "Pilootloket-lezer:OVO000001=jury, cn=zorg=staff");

        assertThat(missing(settings, "production")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kort",
                "wachtwoord",
                "Wachtwoord-1",
                "Welkom-2026!",
                "beheer-beheer",
                "aaaaaaaaaaaaaaaa",
                "qwertyuiop123"
            })
    @Attack(18)
    void refusesAFirstPasswordThatIsShortOrSoonGuessed(String password) {
        Map<String, String> settings = complete();
        settings.put("pilootloket.administrator.password", password);

        assertThat(missing(settings, "production"))
                .singleElement()
                .asString()
                .startsWith("PILOOTLOKET_ADMINISTRATOR_PASSWORD is te kort of te gemakkelijk te raden");
    }

    @Test
    void sendsUnencryptedMailOnlyToThisMachine() {
        Map<String, String> settings = complete();
        settings.put(MAIL_ENCRYPTED, "false");
        assertThat(missing(settings, "production"))
                .singleElement()
                .asString()
                .startsWith("PILOOTLOKET_SMTP_TLS mag alleen false zijn");

        settings.put("spring.mail.host", "localhost");
        assertThat(missing(settings, "production")).isEmpty();
    }

    @Test
    void readsUnencryptedMailboxesOnlyOnThisMachineAndBelievesNoUnmarkedSender() {
        Map<String, String> settings = complete();
        settings.put("pilootloket.mailbox.encrypted", "false");
        settings.put("pilootloket.archive.host", "archief.example");
        settings.put("pilootloket.archive.encrypted", "false");
        settings.put("pilootloket.inbox.unmarked-confirmed", "true");
        assertThat(missing(settings, "production"))
                .hasSize(3)
                .anyMatch(sentence -> sentence.startsWith("PILOOTLOKET_ARCHIVE_TLS mag alleen false zijn"))
                .anyMatch(sentence -> sentence.startsWith("PILOOTLOKET_IMAP_TLS mag alleen false zijn"));

        settings.put("pilootloket.mailbox.host", "localhost");
        settings.put("pilootloket.archive.host", "localhost");
        settings.remove("pilootloket.inbox.unmarked-confirmed");
        assertThat(missing(settings, "production")).isEmpty();
    }

    @Attack(named = "default credentials in production")
    @Test
    void refusesToRunBothProfilesAtOnce() {
        assertThat(missing(complete(), "production", "evaluation"))
                .singleElement()
                .asString()
                .contains("geen demoaccounts");
    }

    @Test
    void doesNotStartAndSaysWhy(CapturedOutput output) {
        SpringApplicationBuilder start = new SpringApplicationBuilder(Pilootloket.class).profiles("production");

        assertThatThrownBy(start::run).isInstanceOf(ProductionSettings.Missing.class);

        assertThat(output)
                .contains("Pilootloket start niet, want er ontbreken instellingen:")
                .contains(
                        "Zet PILOOTLOKET_DATABASE_URL op",
                        "Zet PILOOTLOKET_SMTP_HOST op",
                        "Zet PILOOTLOKET_BASE_URL op")
                .contains("Zet PILOOTLOKET_ADMINISTRATOR_ID op")
                .doesNotContain("\tat ");
    }

    private static List<String> missing(Map<String, String> settings, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        settings.forEach((setting, value) -> {
            if (value != null) {
                environment.setProperty(setting, value);
            }
        });
        return ProductionSettings.missingIn(environment);
    }
}
