package be.pilootloket;

import be.pilootloket.process.engine.Passwords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Stops a start in production that misses a setting, before anything is opened, with a sentence for each. */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> REQUIRED = required();
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final Map<String, String> ADDRESSES =
            Map.of("pilootloket.base-url", "PILOOTLOKET_BASE_URL", "pilootloket.public.url", "PILOOTLOKET_PUBLIC_URL");
    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql://(\\[[^]]*]|[^:/]*)");
    /** What the claims of a provider can make of somebody. */
    private static final List<String> ROLES =
            List.of("staff", "jury", "decision-maker", "coordinator", "coach", "administrator");

    private static final Pattern MEANINGS =
            Pattern.compile("(%1$s(,%1$s)*)?".formatted("[^,]+=\\s*(" + String.join("|", ROLES) + ")\\s*"));

    private static final List<Line> LINES = List.of(
            new Line(
                    "spring.mail.properties.mail.smtp.starttls.required",
                    "false",
                    "spring.mail.host",
                    "PILOOTLOKET_SMTP"),
            new Line("pilootloket.mailbox.encrypted", "true", "pilootloket.mailbox.host", "PILOOTLOKET_IMAP"),
            new Line("pilootloket.archive.encrypted", "true", "pilootloket.archive.host", "PILOOTLOKET_ARCHIVE"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> missing = missingIn(context.getEnvironment());
        if (!missing.isEmpty()) {
            throw new Missing(missing);
        }
    }

    /**
     * A line to a mail server.
     *
     * @param encrypted the setting that says whether it is encrypted
     * @param unset what holds where that setting is missing
     * @param host the setting that names the server
     * @param variable how the variables of both begin
     */
    private record Line(String encrypted, String unset, String host, String variable) {

        /** Whether others could listen: it is not encrypted and leaves this machine. */
        private boolean isOpen(Environment environment) {
            return !"true".equals(environment.getProperty(encrypted, unset))
                    && !LOOPBACK.contains(environment.getProperty(host, ""));
        }
    }

    /** A sentence in Dutch for each setting that is missing or that cannot be right; none outside production. */
    static List<String> missingIn(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        REQUIRED.forEach((setting, sentence) -> {
            if (!StringUtils.hasText(environment.getProperty(setting))) {
                sentences.add(sentence);
            }
        });
        ADDRESSES.forEach((setting, variable) -> {
            String address = environment.getProperty(setting, "");
            if (StringUtils.hasText(address) && !address.startsWith("https://")) {
                sentences.add(variable + " moet met https:// beginnen.");
            }
        });
        sentences.addAll(ofDatabase(environment.getProperty("spring.datasource.url", "")));
        String issuer = environment.getProperty("pilootloket.oidc.issuer", "");
        if (StringUtils.hasText(issuer) && !issuer.startsWith("https://") && !onThisMachine(issuer)) {
            sentences.add("PILOOTLOKET_OIDC_ISSUER moet met https:// beginnen.");
        }
        if (!MEANINGS.matcher(environment.getProperty("pilootloket.oidc.groups", ""))
                .matches()) {
            sentences.add(
                    "PILOOTLOKET_OIDC_GROUPS is een lijst met komma's van waarde=rol, waarin rol een van deze is: "
                            + String.join(", ", ROLES) + ".");
        }
        LINES.forEach(line -> {
            if (line.isOpen(environment)) {
                sentences.add(
                        "%1$s_TLS mag alleen false zijn voor een mailserver op deze machine zelf (%1$s_HOST is localhost)."
                                .formatted(line.variable()));
            }
        });
        if ("true".equals(environment.getProperty("pilootloket.inbox.unmarked-confirmed"))) {
            sentences.add("In productie is een afzender alleen bevestigd als onze mailserver dat zegt: laat"
                    + " pilootloket.inbox.unmarked-confirmed weg.");
        }
        String password = environment.getProperty("pilootloket.administrator.password", "");
        if (StringUtils.hasText(password)) {
            Passwords.fault(
                            password,
                            environment.getProperty("pilootloket.administrator.id"),
                            environment.getProperty("pilootloket.administrator.email"))
                    .ifPresent(sentences::add);
        }
        if (environment.acceptsProfiles(Profiles.of("evaluation"))
                || environment.containsProperty("pilootloket.accounts[0].id")) {
            sentences.add("In productie bestaan er geen demoaccounts: laat het profiel evaluation weg.");
        }
        return sentences;
    }

    private static boolean onThisMachine(String address) {
        return LOOPBACK.stream().anyMatch(host -> address.matches("http://\\Q" + host + "\\E(:\\d+)?(/.*)?"));
    }

    /** A password in the address would stand in the log; and a database elsewhere has to show that it is the right one. */
    private static List<String> ofDatabase(String url) {
        List<String> sentences = new ArrayList<>();
        if (url.contains("password=")) {
            sentences.add("Zet het wachtwoord van de databank in PILOOTLOKET_DATABASE_PASSWORD, en niet in"
                    + " PILOOTLOKET_DATABASE_URL: een adres komt in de log.");
        }
        Matcher host = POSTGRESQL.matcher(url);
        if (host.lookingAt() && !LOOPBACK.contains(host.group(1)) && !url.contains("sslmode=verify-full")) {
            sentences.add("Zet sslmode=verify-full in PILOOTLOKET_DATABASE_URL: zo is de verbinding met de databank"
                    + " versleuteld, en staat vast dat het de juiste is.");
        }
        return sentences;
    }

    private static Map<String, String> required() {
        Map<String, String> required = new LinkedHashMap<>();
        required.put(
                "spring.datasource.url",
                "Zet PILOOTLOKET_DATABASE_URL op het adres van de databank, zoals"
                        + " jdbc:postgresql://databank.example/pilootloket?sslmode=verify-full.");
        required.put(
                "spring.datasource.username",
                "Zet PILOOTLOKET_DATABASE_USER op de gebruiker waarmee Pilootloket op de databank aanmeldt.");
        required.put(
                "spring.mail.host", "Zet PILOOTLOKET_SMTP_HOST op de naam van de mailserver die de brieven verstuurt.");
        required.put(
                "pilootloket.mailbox.host",
                "Zet PILOOTLOKET_IMAP_HOST op de naam van de mailserver waar kandidaturen toekomen.");
        required.put(
                "pilootloket.mailbox.user",
                "Zet PILOOTLOKET_IMAP_USER op de gebruiker van de mailbox waar kandidaturen toekomen.");
        required.put(
                "pilootloket.inbox.hosts",
                "Zet PILOOTLOKET_MX_HOSTS op de namen van uw eigen mailservers, met een komma ertussen: alleen wat die op een"
                        + " mail schrijven, telt.");
        required.put(
                "pilootloket.base-url",
                "Zet PILOOTLOKET_BASE_URL op het adres waarop medewerkers Pilootloket openen, zoals"
                        + " https://pilootloket.example.");
        required.put(
                "pilootloket.public.url",
                "Zet PILOOTLOKET_PUBLIC_URL op het adres waarop kandidaten de oproepen openen, zoals"
                        + " https://oproepen.example.");
        required.put(
                "pilootloket.oidc.issuer",
                "Zet PILOOTLOKET_OIDC_ISSUER op het adres van de aanmelddienst (OpenID Connect), zoals"
                        + " https://aanmelden.example.");
        required.put(
                "pilootloket.oidc.client-id",
                "Zet PILOOTLOKET_OIDC_CLIENT_ID op de naam waaronder de aanmelddienst Pilootloket kent.");
        required.put(
                "pilootloket.oidc.client-secret",
                "Zet PILOOTLOKET_OIDC_CLIENT_SECRET op het geheim waarmee Pilootloket zich bij de aanmelddienst toont.");
        required.put(
                "pilootloket.administrator.id",
                "Zet PILOOTLOKET_ADMINISTRATOR_ID op de gebruikersnaam van de eerste beheerder.");
        required.put(
                "pilootloket.administrator.password",
                "Zet PILOOTLOKET_ADMINISTRATOR_PASSWORD op het eerste wachtwoord van die beheerder: minstens twaalf tekens, niet"
                        + " gemakkelijk te raden.");
        required.put(
                "pilootloket.administrator.email",
                "Zet PILOOTLOKET_ADMINISTRATOR_EMAIL op het mailadres van die beheerder.");
        return required;
    }

    /** The sentences, one a line. */
    static class Missing extends IllegalStateException {
        Missing(List<String> sentences) {
            super(String.join(System.lineSeparator(), sentences));
        }
    }

    /** Shows the sentences instead of a stack trace. */
    static class Shown extends AbstractFailureAnalyzer<Missing> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, Missing missing) {
            return new FailureAnalysis(
                    "Pilootloket start niet, want er ontbreken instellingen:" + System.lineSeparator()
                            + missing.getMessage(),
                    "Geef deze instellingen als omgevingsvariabele en start opnieuw.",
                    failure);
        }
    }
}
