package be.pilootloket.acceptance;

import be.pilootloket.call.CallDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import be.pilootloket.form.CallForms;
import be.pilootloket.form.Pen;
import be.pilootloket.inbox.Written;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server of the outside world, and the product beside it, which reads a mailbox there. */
final class MailWorld implements AutoCloseable {

    static final String CALL = "RZP-2019";
    /** A node that starts more often than it lives long. */
    static final String[] OPTIONS = {"-Xmx700m", "-XX:TieredStopAtLevel=1"};

    private static final String NOW = "2019-09-12T09:00";
    static final String ARCHIVE = "archief@agentschap.example";

    private final MailServer server = new MailServer();
    private final ImapGate gate = new ImapGate(server.imapPort());
    private final ProductProcess product;
    private final List<ProductProcess> nodes;
    private Programme programme;
    private byte[] application;
    private byte[] declaration;

    /**
     * Opens and publishes a call in a new database.
     *
     * @param settings what differs from the evaluation profile, beside the mail servers
     */
    MailWorld(Path data, String... settings) {
        this(all -> new ProductProcess(data, NOW, all), 0, settings);
    }

    /**
     * The same on a database that several nodes share. The others start while the call is opened: nobody was there before.
     *
     * @param others how many nodes there are beside the product
     */
    MailWorld(String database, int others, String... settings) {
        this(all -> new ProductProcess(database, NOW, all), others, settings);
    }

    private MailWorld(Function<List<String>, ProductProcess> node, int others, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(MailServer.settings(server.smtpPort()));
        all.addAll(MailServer.account("mailbox", Written.MAILBOX, gate.port()));
        all.addAll(server.account("archive", ARCHIVE));
        product = node.apply(all);
        nodes = Stream.generate(() -> node.apply(all)).limit(others).toList();
        nodes.forEach(other -> other.start(OPTIONS));
        product.inside(this::publish);
    }

    private void publish(ApplicationContext beans) {
        CallDesk calls = beans.getBean(CallDesk.class);
        calls.open(new Opening(CALL, "staff"));
        calls.advance(CALL, Phase.PUBLISHED);
        programme = calls.programme(CALL);
        CallForms forms = beans.getBean(CallForms.class);
        application = forms.find(programme, "application-form").orElseThrow().content();
        declaration =
                forms.find(programme, "engagement-declaration").orElseThrow().content();
    }

    /** Starts the product; returns at once. */
    void start(String... options) {
        product.start(options);
    }

    /** Starts the product, which ends by itself; what its log says of that. */
    String startsInVain() {
        return product.startsInVain(OPTIONS);
    }

    /** Whether it runs. */
    boolean alive() {
        return product.alive();
    }

    /** Kills it as a power cut would (SIGKILL). */
    void kill() {
        product.kill();
    }

    /** Stops it as an administrator would, so that its tables can be read. */
    void stop() {
        product.stop();
    }

    /** What stands between the product and its mailbox. */
    ImapGate gate() {
        return gate;
    }

    /** The nodes beside the product. */
    List<ProductProcess> nodes() {
        return nodes;
    }

    /** The settings by which a command finds the database. */
    String[] where() {
        return product.where();
    }

    /** Which database it is, and which version. */
    String databaseName() {
        return product.databaseName();
    }

    URI base() {
        return product.base();
    }

    /** Moves the clock on, and waits until whatever arrived and whatever is due by then is done. */
    void goOn(Duration time) {
        product.goOn(time);
    }

    /** Waits until the product answers. */
    void awaitUp() {
        product.awaitUp();
    }

    /** The tables; those of H2 once the product stands still. */
    JdbcClient tables() {
        return product.tables();
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
        server.deliver(mail);
    }

    /** Lays a mail as it is in the mailbox of the call, which took it in at that instant. */
    void lay(MimeMessage mail, Instant taken) {
        server.mails().lay(mail, Written.MAILBOX, taken);
    }

    /** How many mails in the mailbox of the call are marked: they are only once they are stored. */
    int marked() {
        return (int) server.lying(Written.MAILBOX).stream()
                .filter(mail -> mail.isSet(Flags.Flag.SEEN))
                .count();
    }

    /** What this address received. */
    List<MimeMessage> received(String address) {
        return server.lying(address).stream().map(StoredMessage::getMimeMessage).toList();
    }

    @Override
    public void close() {
        product.close();
        nodes.forEach(ProductProcess::close);
        gate.close();
        server.close();
    }
}
