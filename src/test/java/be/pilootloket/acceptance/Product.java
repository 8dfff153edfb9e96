package be.pilootloket.acceptance;

import be.pilootloket.Databases;
import be.pilootloket.Pilootloket;
import be.pilootloket.process.engine.TableSearch;
import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The product as a newcomer runs it, on a database in a file; it can be stopped and started at any moment. */
final class Product implements Installation {

    /** A port on which nothing listens. */
    private static final int NOBODY = 1;

    private final Path data;
    private final Map<String, Person> people = new HashMap<>();
    private final Mails mails = new Mails();
    private final List<String> settings = new ArrayList<>();
    private ServletWebServerApplicationContext running;

    Product(Path data) {
        this.data = data;
        settings.add("--acceptance.data=" + data);
        start();
    }

    /** Stops and starts again: what is not in the database is gone, and everybody has to log in again. */
    @Override
    public void restart() {
        String url = running.getEnvironment().getRequiredProperty("spring.datasource.url");
        close();
        Backup.keepForUpgrades(url);
        start();
    }

    @Override
    public void goOnFromABackup() {
        String url = running.getEnvironment().getRequiredProperty("spring.datasource.url");
        close();
        Backup.restored(url, data).ifPresent(copy -> {
            settings.clear();
            settings.add("--spring.datasource.url=" + copy);
            if (Databases.postgres()) {
                settings.add("--spring.datasource.username=postgres");
            }
        });
        start();
    }

    /** Where it listens on this machine. */
    int port() {
        return running.getWebServer().getPort();
    }

    @Override
    public Person person(String id) {
        URI base = URI.create("http://127.0.0.1:" + port());
        return people.computeIfAbsent(id, account -> new Person(base, account));
    }

    @Override
    public Mails mails() {
        return mails;
    }

    @Override
    public void moveTo(String local) {
        person("admin").moveTo(local);
    }

    @Override
    public long whatRuns(String process) {
        return running.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** From now on nobody answers where mail is handed over. */
    void loseTheMailServer() {
        running.getBean(JavaMailSenderImpl.class).setPort(NOBODY);
    }

    /** It is back. */
    void findTheMailServer() {
        running.getBean(JavaMailSenderImpl.class)
                .setPort(running.getBean(GreenMail.class).getSmtp().getPort());
    }

    @Override
    public List<String> whereTheEngineKeeps(String text) {
        return new TableSearch(running.getBean(JdbcTemplate.class)).whereIs(text, "ACT_%");
    }

    @Override
    public void close() {
        mails.keep();
        people.clear();
        running.close();
    }

    private void start() {
        running = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Pilootloket.class)
                .profiles("evaluation", "acceptance")
                .run(settings.toArray(String[]::new));
        mails.arriveAt(running.getBean(GreenMail.class));
    }
}
