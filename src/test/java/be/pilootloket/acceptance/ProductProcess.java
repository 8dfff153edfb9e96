package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Databases;
import be.pilootloket.Pilootloket;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product as a process of its own: it can be killed at any moment, and started again. */
final class ProductProcess implements AutoCloseable {

    private static final Pattern NOW = Pattern.compile("\"now\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)");
    /** One for each process of the tests: what is read of it is what happened in that one. */
    private static final File LOG =
            new File("target/product-" + ProcessHandle.current().pid() + ".log");

    private final String database;
    private final List<String> settings;
    private final Map<String, String> environment = new HashMap<>();
    private final int port = freePort();
    private Process running;

    /**
     * @param now where its clock begins, a local time in Brussels
     * @param settings what differs from the evaluation profile
     */
    ProductProcess(Path data, String now, List<String> settings) {
        this("jdbc:h2:file:" + data.resolve("pilootloket") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", now, settings);
    }

    /**
     * One of several nodes on one database.
     *
     * @param database its address, with who may work in it
     */
    ProductProcess(String database, String now, List<String> settings) {
        this.database = database;
        this.settings = new ArrayList<>(settings);
        this.settings.add("--pilootloket.rehearsal.start=" + now);
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
                "--spring.datasource.url=" + database,
                "--pilootloket.password-rounds=1000",
                "--logging.level.root=WARN"));
        arguments.addAll(settings);
        return arguments;
    }

    /** Starts it within this process instead, does something in it while none of its jobs runs, and stops it. */
    void inside(Consumer<ConfigurableApplicationContext> act) {
        List<String> arguments = arguments();
        arguments.add("--camunda.bpm.job-execution.enabled=false");
        try (ConfigurableApplicationContext once =
                new SpringApplicationBuilder(Pilootloket.class).run(arguments.toArray(String[]::new))) {
            act.accept(once);
        }
    }

    /** From its next start on it goes by this clock. */
    void has(WrongClock clock) {
        environment.putAll(clock.environment());
    }

    /** Starts it; returns at once. */
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
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
            builder.environment().putAll(environment);
            running = builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts it and waits until it ends by itself; what its log says of that. */
    String startsInVain(String... options) {
        try {
            int before =
                    Files.exists(LOG.toPath()) ? Files.readString(LOG.toPath()).length() : 0;
            start(options);
            end(running);
            return Files.readString(LOG.toPath()).substring(before);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kills it as a power cut would (SIGKILL). */
    void kill() {
        end(running.destroyForcibly());
    }

    /** Stops it as an administrator would, so that its tables can be read. */
    void stop() {
        running.destroy();
        end(running);
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

    /** The number of its process on this machine. */
    long pid() {
        return running.pid();
    }

    boolean alive() {
        return running.isAlive();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Waits until it answers. */
    void awaitUp() {
        Awaitility.await("the product answers")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::asked);
    }

    /** Whether it answers now. */
    boolean answers() {
        try {
            return asked();
        } catch (IOException nobody) {
            return false;
        }
    }

    private boolean asked() throws IOException {
        return ((HttpURLConnection) base().resolve("/login").toURL().openConnection()).getResponseCode() == 200;
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

    /** What its clock says, in Brussels. */
    static LocalDateTime now(Person admin) {
        Matcher now = NOW.matcher(admin.page("/rehearsal/status"));
        assertThat(now.find()).isTrue();
        return LocalDateTime.parse(now.group(1));
    }

    /** The settings by which a command finds its database. */
    String[] where() {
        String url = "--spring.datasource.url=" + database;
        return onH2() ? new String[] {url} : new String[] {url, "--spring.datasource.username=postgres"};
    }

    /** Which database it works on, and which version. */
    String databaseName() {
        return onH2() ? "H2" : "PostgreSQL " + Databases.major(database);
    }

    private boolean onH2() {
        return database.startsWith("jdbc:h2:");
    }

    /** The tables, once it stands still. */
    JdbcClient tables() {
        return JdbcClient.create(
                onH2() ? new DriverManagerDataSource(database, "sa", "") : new DriverManagerDataSource(database));
    }

    @Override
    public void close() {
        if (running != null) {
            kill();
        }
    }
}
