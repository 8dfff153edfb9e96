package be.pilootloket.fence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever only keeps us busy. The public port has four threads here, and is patient for a second. */
@InProduction
class SlowLinesTest {

    private static final String FORM = "POST /oproepen/nieuwsbrief HTTP/1.1\r\nHost: oproepen.example\r\n"
            + "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.66\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n";

    @LocalServerPort
    int internal;

    @Autowired
    PublicPort port;

    private final List<Socket> lines = new ArrayList<>();

    @AfterEach
    void hangsUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
    }

    @Attack(named = "slow bodies")
    @Test
    void bodiesThatDripTakeNothingFromStaffAndAreCutOff() throws IOException {
        for (int i = 0; i < 8; i++) {
            says(FORM);
        }

        assertThat(new Visitor(internal).get("/oproepen").statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> lines.stream().allMatch(SlowLinesTest::isCutOffWhileItDrips));
        assertThat(new Visitor(port.listensOn()).get("/oproepen").statusCode()).isEqualTo(200);
    }

    @Attack(named = "slow headers")
    @Test
    void aLineThatSaysNothingMoreIsCutOffAndHoldsNobodyUp() throws IOException {
        for (int i = 0; i < 8; i++) {
            says("GET /oproepen HTTP/1.1\r\nHost: oproepen.example\r\nX-Slow: ");
        }

        assertThat(new Visitor(port.listensOn()).get("/oproepen").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> lines.stream().allMatch(SlowLinesTest::isCutOff));
    }

    private void says(String what) throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), port.listensOn());
        line.setSoTimeout(20);
        line.getOutputStream().write(what.getBytes(US_ASCII));
        lines.add(line);
    }

    private static boolean isCutOffWhileItDrips(Socket line) {
        try {
            line.getOutputStream().write('a');
        } catch (IOException gone) {
            return true;
        }
        return isCutOff(line);
    }

    private static boolean isCutOff(Socket line) {
        try {
            return line.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException gone) {
            return true;
        }
    }
}
