package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Pilootloket;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.Written;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A mail server of the outside world, and the product as a process of its own that can be killed at any moment. */
final class MailWorld implements AutoCloseable {

    static final String CALL = "RZP-2019";
    static final String ARCHIVE = "archief@agentschap.example";

    private static final Pattern NOW = Pattern.compile("\"now\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)");
    private static final File LOG = new File("target/product.log");

    private final Path data;
    private final List<String> settings;
    private final int port;
    private final GreenMail server;
    private final Programme programme;
    private final byte[] application;
    private final byte[] declaration;
    private Process product;

    /**
     * Opens and publishes a call in a new database.
     *
     * @param settings what differs from the evaluation profile, beside the mail servers
     */
    MailWorld(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
        port = freePort();
        // The mail server's own thread fails whenever the product is killed while it talks to it.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        try (ConfigurableApplicationContext once =
                new SpringApplicationBuilder(Pilootloket.class).run(arguments().toArray(String[]::new))) {
            CallDesk calls = once.getBean(CallDesk.class);
            calls.open(new Opening(CALL, "staff"));
            calls.advance(CALL, Phase.PUBLISHED);
            programme = calls.programme(CALL);
            CallForms forms = once.getBean(CallForms.class);
            application =
                    forms.find(programme, "application-form").orElseThrow().content();
            declaration = forms.find(programme, "engagement-declaration")
                    .orElseThrow()
                    .content();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + database(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--pilootloket.rehearsal.start=2019-09-12T09:00",
                "--logging.level.root=WARN"));
        arguments.addAll(account("mailbox", Written.MAILBOX));
        arguments.addAll(account("archive", ARCHIVE));
        arguments.addAll(settings);
        return arguments;
    }

    private List<String> account(String name, String address) {
        String prefix = "--pilootloket." + name + ".";
        return List.of(
                prefix + "host=127.0.0.1",
                prefix + "port=" + server.getImap().getPort(),
                prefix + "encrypted=false",
                prefix + "user=" + address);
    }

    private String database() {
        return "jdbc:h2:file:" + data.resolve("pilootloket") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Starts the product; returns at once. */
    void start(String... options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Pilootloket.class.getName()));
        command.addAll(arguments());
        try {
            product = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                    .start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Kills it as a power cut would (SIGKILL). */
    void kill() {
        end(product.destroyForcibly());
    }

    /** Stops it as an administrator would, so that its tables can be read. */
    void stop() {
        product.destroy();
        end(product);
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The product did not end");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Moves the clock on, and waits until whatever arrived and whatever is due by then is done. */
    void goOn(Duration time) {
        awaitUp();
        Person admin = new Person(base(), "admin");
        String target = now(admin).plus(time).toString();
        admin.submit("/rehearsal", "/rehearsal", Map.of("to", target));
        Awaitility.await("the clock reaches " + target)
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !admin.page("/rehearsal/status").contains("MOVING"));
        assertThat(admin.page("/rehearsal/status")).contains("ARRIVED");
    }

    private static LocalDateTime now(Person admin) {
        Matcher now = NOW.matcher(admin.page("/rehearsal/status"));
        assertThat(now.find()).isTrue();
        return LocalDateTime.parse(now.group(1));
    }

    /** Waits until the product answers. */
    void awaitUp() {
        Awaitility.await("the product answers")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        ((HttpURLConnection) base().resolve("/login").toURL().openConnection()).getResponseCode()
                                == 200);
    }

    /** The tables, once the product stands still. */
    JdbcClient tables() {
        return JdbcClient.create(new DriverManagerDataSource(database(), "sa", ""));
    }

    /** One of the zones of the call, each in its turn. */
    Zone zone(int number) {
        List<Zone> zones = programme.areas().zones();
        return zones.get(number % zones.size());
    }

    /** An application form as this sender fills it in. */
    byte[] application(String organisation, String email, Zone zone) {
        return Pen.on(application)
                .write("title", "Samen sterk")
                .write("zone", zone.name())
                .write("organisation", organisation)
                .write("contact", "Onthaal")
                .write("email", email)
                .partner(organisation, kind(), true)
                .done();
    }

    /** The engagement declaration of a partner, signed. */
    byte[] declaration(String organisation) {
        return Pen.on(declaration)
                .write("title", "Samen sterk")
                .write("partner.organisation", organisation)
                .write("partner.kind", kind())
                .write("signedBy", "De voorzitter")
                .write("signedOn", "15 oktober 2019")
                .done();
    }

    private String kind() {
        return programme.partnerKind("logo").orElseThrow().label();
    }

    void deliver(MimeMessage mail) {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect("127.0.0.1", server.getSmtp().getPort(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many mails in the mailbox of the call are marked: they are only once they are stored. */
    int marked() {
        return (int) lying(Written.MAILBOX).stream()
                .filter(mail -> mail.isSet(Flags.Flag.SEEN))
                .count();
    }

    /** What this address received. */
    List<MimeMessage> received(String address) {
        return lying(address).stream().map(StoredMessage::getMimeMessage).toList();
    }

    private List<StoredMessage> lying(String address) {
        GreenMailUser owner = server.getUserManager().getUserByEmail(address);
        try {
            return owner == null
                    ? List.of()
                    : server.getManagers().getImapHostManager().getInbox(owner).getMessages();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        if (product != null) {
            kill();
        }
        server.stop();
    }
}
