package be.pilootloket.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.programme.Sha256;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deed is on record exactly when it was done, in one order for all. */
class LedgerTest {

    private final Chain chain = new Chain();

    @AfterEach
    void shutDown() {
        chain.close();
    }

    @Test
    void notesADeedWithTheHashOfTheOneBefore() {
        chain.register("A");
        chain.register("B");

        Entry first = chain.ledger.about("A").get(0);
        Entry second = chain.ledger.about("B").get(0);
        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo("0".repeat(64));
        assertThat(first.at()).isEqualTo(Chain.NOW.truncatedTo(ChronoUnit.MICROS));
        assertThat(first.label()).isEqualTo("Kandidatuur geregistreerd");
        assertThat(first.details()).isEqualTo(Map.of("channel", "POST"));
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(chain.ledger.verify().whole()).isTrue();
    }

    @Test
    void hashesALineThatAnyoneCanMakeWithoutThisProduct() {
        chain.work.executeWithoutResult(running -> chain.ledger.note(
                Deed.MESSAGE_SENT, null, "mail", null, Map.of("answer", "caf\u00e9 \uD83D\uDC9A \"\n")));

        Entry entry = chain.ledger.about("mail").get(0);
        assertThat(entry.line())
                .isEqualTo("[1,\"2019-11-11T22:59:59.123456Z\",\"MESSAGE_SENT\",null,\"mail\",null,"
                        + "\"{\\\"answer\\\":\\\"caf\\\\u00e9 \\\\ud83d\\\\udc9a \\\\\\\"\\\\n\\\"}\",\""
                        + "0".repeat(64)
                        + "\"]");
        assertThat(entry.hash()).isEqualTo(Sha256.of(entry.line()));
        assertThat(entry.details()).containsEntry("answer", "caf\u00e9 \uD83D\uDC9A \"\n");
    }

    @Test
    void leavesOutAFactThatIsNotKnown() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("version", "1");
        facts.put("reason", null);
        chain.work.executeWithoutResult(running -> chain.ledger.note(Deed.LETTER_CHANGED, "X", "A", "staff", facts));

        assertThat(chain.ledger.about("A").get(0).facts()).isEqualTo("{\"version\":\"1\"}");
    }

    @Test
    void holdsThePlainHashOfASingleFile() {
        chain.keep("mail", new byte[] {1, 2, 3});

        assertThat(chain.ledger.about("mail").get(0).details())
                .containsEntry(Ledger.SHA256, Sha256.of(new byte[] {1, 2, 3}));
    }

    @Test
    void holdsTheHashOfWhatSeveralRowsSayAtTheCommit() {
        chain.work.executeWithoutResult(running -> {
            chain.ledger.note(Deed.DOSSIER_KEPT, "X", "A", "staff", Map.of("row", "7"));
            chain.tamper("insert into kept_row values (7, 'caf\u00e9', true, 2, timestamp with time zone"
                    + " '2019-11-12 00:59:59.123456+01:00')");
            chain.tamper("insert into kept_row values (7, null, false, 1, null)");
        });

        assertThat(chain.ledger.about("A").get(0).details())
                .containsEntry(
                        Ledger.SHA256,
                        Sha256.of("[[null,false,\"1\",null],"
                                + "[\"caf\\u00e9\",true,\"2\",\"2019-11-11T23:59:59.123456Z\"]]"));
        assertThat(chain.ledger.verify().whole()).isTrue();
    }

    @Test
    void refusesADeedAboutNothingThatIsKept() {
        assertThatThrownBy(() -> chain.work.executeWithoutResult(
                        running -> chain.ledger.note(Deed.MAIL_KEPT, null, "nowhere", null, Map.of())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chain.subjects()).isEmpty();
    }

    @Test
    void refusesADeedOutsideATransaction() {
        assertThatThrownBy(() -> chain.ledger.note(Deed.MAIL_KEPT, null, "mail", null, Map.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsADeedThatWasRolledBack() {
        chain.work.executeWithoutResult(running -> {
            chain.register("A");
            running.setRollbackOnly();
        });
        chain.register("B");

        assertThat(chain.subjects()).containsExactly("B");
        assertThat(chain.ledger.verify().whole()).isTrue();
    }

    @Test
    void forgetsOnlyWhatWasRolledBackToASavepoint() {
        chain.work.executeWithoutResult(running -> {
            chain.nested.executeWithoutResult(first -> {
                chain.register("undone before anything");
                first.setRollbackOnly();
            });
            chain.register("A");
            chain.nested.executeWithoutResult(second -> {
                chain.register("undone");
                second.setRollbackOnly();
            });
            chain.nested.executeWithoutResult(third -> chain.register("B"));
        });

        assertThat(chain.subjects()).containsExactly("A", "B");
    }

    @Test
    void keepsWhatATransactionApartNotedWhileItsOwnDeedsWait() {
        chain.work.executeWithoutResult(running -> {
            chain.register("outer");
            chain.apart.executeWithoutResult(inner -> chain.register("inner"));
            chain.register("outer again");
        });
        chain.work.executeWithoutResult(running -> {
            chain.register("given up");
            chain.apart.executeWithoutResult(inner -> chain.register("kept"));
            running.setRollbackOnly();
        });

        assertThat(chain.subjects()).containsExactly("inner", "outer", "outer again", "kept");
        assertThat(chain.ledger.verify().whole()).isTrue();
    }

    @Test
    void keepsTheOrderOfManyDeedsOfOneTransaction() {
        List<String> numbers =
                IntStream.rangeClosed(1, 2500).mapToObj("X-%04d"::formatted).toList();
        chain.work.executeWithoutResult(running -> numbers.forEach(chain::register));

        assertThat(chain.subjects()).isEqualTo(numbers);
        assertThat(chain.ledger.verify().rows()).isEqualTo(2500);
    }

    @Test
    void makesOneChainOfWhatManyDoAtOnceWhileItIsVerified() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> busy = IntStream.range(0, 8)
                .<Future<?>>mapToObj(person -> people.submit(() -> {
                    together.await();
                    IntStream.range(0, 50).forEach(each -> chain.register(person + "-" + each));
                    return null;
                }))
                .toList();
        together.countDown();
        while (busy.stream().anyMatch(one -> !one.isDone())) {
            assertThat(chain.ledger.verify().broken()).isNull();
        }
        for (Future<?> one : busy) {
            assertThat(one).succeedsWithin(Duration.ofSeconds(1));
        }
        people.shutdown();

        assertThat(chain.ledger.verify().rows()).isEqualTo(400);
    }
}
