package be.pilootloket.fence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.Attack;
import be.pilootloket.InProduction;
import be.pilootloket.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the agency's proxy says of a request is believed, and nobody else. */
@InProduction
class ProxyTest {

    @LocalServerPort
    int internal;

    @Autowired
    PublicPort port;

    @Test
    void answersNothingThatDidNotComeOverTls() {
        for (int each : new int[] {internal, port.listensOn()}) {
            for (String path : new String[] {"/oproepen", "/login", "/camunda/app/tasklist/default/"}) {
                HttpResponse<String> answer = Visitor.inTheOpen(each).get(path);

                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).startsWith("Pilootloket werkt alleen over een beveiligde verbinding.");
                assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
            }
        }
    }

    @Attack(named = "TLS off behind a forged proxy header")
    @Test
    void believesNobodyElseThatItWasTls() throws IOException {
        assertThat(statusFrom("127.0.0.1")).contains(" 200 ");
        assertThat(statusFrom("127.0.0.2")).contains(" 403 ");
    }

    @Attack(named = {"forged X-Forwarded-For", "the public page under flood"})
    @Test
    void countsWhoSendsTooMuchByWhatTheProxySawAndNotByWhatTheySay() {
        Visitor outside = new Visitor(port.listensOn());
        int last = 0;
        for (int i = 0; i < 40 && last != 429; i++) {
            last = outside.send(HttpRequest.newBuilder(outside.uri("/oproepen/nieuwsbrief"))
                            .header("X-Forwarded-For", "203.0.113." + i + ", 192.0.2.99")
                            .POST(BodyPublishers.noBody()))
                    .statusCode();
        }

        assertThat(last).isEqualTo(429);
    }

    private String statusFrom(String address) throws IOException {
        try (Socket line =
                new Socket(InetAddress.getByName("127.0.0.1"), internal, InetAddress.getByName(address), 0)) {
            line.getOutputStream()
                    .write(("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(line.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
