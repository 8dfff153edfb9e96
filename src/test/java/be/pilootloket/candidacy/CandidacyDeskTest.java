package be.pilootloket.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The storage of candidacies, on a real database. */
@SpringBootTest
@ActiveProfiles("test")
class CandidacyDeskTest {

    @Autowired
    CandidacyDesk desk;

    @Test
    void givesNoNumberTwiceWhenManyRegisterAtOnce() throws Exception {
        ExecutorService counters = Executors.newFixedThreadPool(8);
        List<Future<Candidacy>> registered = IntStream.range(0, 40)
                .mapToObj(each -> counters.submit(() -> desk.register(incoming("SAMEN-2019"), "staff")))
                .toList();
        List<String> numbers = new java.util.ArrayList<>();
        for (Future<Candidacy> one : registered) {
            numbers.add(one.get().number());
        }
        counters.shutdown();
        assertThat(numbers).doesNotHaveDuplicates().hasSize(40).contains("SAMEN-2019-001", "SAMEN-2019-040");
    }

    @Test
    void keepsWhatPeopleTypedLiterally() {
        String literal = "${7*7} <b>x</b> \uD83D\uDC9A \u202Etxet\u202C {{1}}";
        Candidacy kept = desk.get(
                desk.register(incoming("LETTER-2019", literal), "staff").number());
        assertThat(kept.dossier().initiator().organisation()).isEqualTo(literal);
        assertThat(kept.receivedAt()).isEqualTo("2019-11-11T22:59:59Z");
    }

    private static NewCandidacy incoming(String callCode) {
        return incoming(callCode, "Logo Voorbeeld");
    }

    private static NewCandidacy incoming(String callCode, String organisation) {
        Dossier dossier = new Dossier(
                null, "kempen", new Initiator(organisation, "Onthaal", "onthaal@logo.example", null), null, null);
        return new NewCandidacy(callCode, Instant.parse("2019-11-11T22:59:59Z"), Channel.MAILBOX, dossier, false);
    }
}
