package be.pilootloket.fence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import be.pilootloket.call.Approval;
import be.pilootloket.call.CallDesk;
import be.pilootloket.call.DefinitionDesk;
import be.pilootloket.call.Opening;
import be.pilootloket.call.Phase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** How long staff wait for a page while the public page is flooded. Flood and product share the cores of one machine. */
@InProduction
@TestPropertySource(
        properties = {
            "pilootloket.public.threads=100",
            "pilootloket.public.idle=10s",
            "pilootloket.public.grace=30s",
        })
class FloodBench {

    private static final Duration EACH = Duration.ofSeconds(15);
    private static final int FLOODERS = 64;

    @LocalServerPort
    int internal;

    @Autowired
    PublicPort port;

    private final AtomicInteger request = new AtomicInteger();

    @Test
    void staffGoOnWhileThePublicPageIsFlooded(@Autowired CallDesk calls, @Autowired DefinitionDesk definitions)
            throws Exception {
        calls.open(new Opening("RZP-2019", "staff"));
        definitions.decide(new Approval("RZP-2019", "decision-maker", true, null));
        calls.advance("RZP-2019", Phase.PUBLISHED);
        Visitor colleague = new Visitor(internal).as("beheer", "regen-tafel-4-kaarsen");
        waits(colleague, Duration.ofSeconds(5));

        report("quiet", waits(colleague, EACH), Map.of());
        measure("flood from one address", colleague, number -> "192.0.2.1");
        List<Long> flooded = measure(
                "flood from many addresses",
                colleague,
                number -> "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
        List<Socket> dripping = drip(300);
        report("300 bodies that drip", waits(colleague, EACH), Map.of());
        for (Socket line : dripping) {
            line.close();
        }

        assertThat(percentile(flooded, 95)).as("p95 of staff under flood, ms").isLessThan(2000);
    }

    private List<Long> measure(String what, Visitor colleague, IntFunction<String> address) throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        ExecutorService flood = Executors.newFixedThreadPool(FLOODERS);
        HttpClient client = HttpClient.newBuilder().executor(flood).build();
        ExecutorService senders = Executors.newFixedThreadPool(FLOODERS);
        for (int i = 0; i < FLOODERS; i++) {
            senders.submit(() -> {
                while (on.get()) {
                    HttpRequest page = HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port.listensOn() + "/oproepen/RZP-2019"))
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-For", address.apply(request.incrementAndGet()))
                            .build();
                    answers.merge(client.send(page, BodyHandlers.discarding()).statusCode(), 1, Integer::sum);
                }
                return null;
            });
        }
        List<Long> waited = waits(colleague, EACH);
        on.set(false);
        senders.shutdownNow();
        flood.shutdownNow();
        report(what, waited, answers);
        return waited;
    }

    private List<Socket> drip(int lines) throws IOException {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            Socket line = new Socket(InetAddress.getLoopbackAddress(), port.listensOn());
            line.getOutputStream()
                    .write(("POST /oproepen/nieuwsbrief HTTP/1.1\r\nHost: o\r\nX-Forwarded-Proto: https\r\n"
                                    + "X-Forwarded-For: 10.99.1." + i % 250
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999\r\n\r\na")
                            .getBytes(US_ASCII));
            open.add(line);
        }
        return open;
    }

    private static List<Long> waits(Visitor colleague, Duration howLong) {
        List<Long> waited = new ArrayList<>();
        long end = System.nanoTime() + howLong.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            assertThat(colleague.get("/mails").statusCode()).isEqualTo(200);
            waited.add((System.nanoTime() - start) / 1_000_000);
        }
        return waited;
    }

    private static void report(String what, List<Long> waited, Map<Integer, Integer> answers) {
        System.out.printf(
                "FLOOD | %s | %d | %d | %d | %d | %s |%n",
                what,
                waited.size(),
                percentile(waited, 50),
                percentile(waited, 95),
                waited.stream().mapToLong(Long::longValue).max().orElse(0),
                answers);
    }

    private static long percentile(List<Long> waited, int percent) {
        return waited.stream().sorted().toList().get(Math.min(waited.size() - 1, waited.size() * percent / 100));
    }
}
