package be.pilootloket.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.programme.Sha256;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody does to the chain, its first broken row is named. */
class VerificationTest {

    private final Chain chain = new Chain();

    @BeforeEach
    void fiveDeeds() {
        chain.register("A");
        chain.register("B");
        chain.keep("mail", new byte[] {1, 2, 3});
        chain.register("C");
        chain.register("D");
    }

    @AfterEach
    void shutDown() {
        chain.close();
    }

    @Test
    void tellsThatAWholeChainIsWhole() {
        Verification found = chain.ledger.verify();

        assertThat(found.whole()).isTrue();
        assertThat(found.at()).isEqualTo(Chain.NOW);
        assertThat(found.seal()).isEqualTo(chain.ledger.about("D").get(0).hash());
        assertThat(found.sentence()).isEqualTo("De keten is heel: 5 rijen, zegel " + found.seal() + ".");
    }

    @Test
    void tellsThatAnEmptyChainIsWhole() {
        try (Chain empty = new Chain()) {
            assertThat(empty.ledger.verify().whole()).isTrue();
            assertThat(empty.ledger.verify().rows()).isZero();
        }
    }

    @Test
    void namesARowThatWasChangedInAnyOfItsColumns() {
        for (String change : new String[] {
            "noted_at = noted_at - interval '1' second",
            "deed = 'CANDIDACY_WITHDRAWN'",
            "deed = 'ONBEKEND'",
            "call_code = null",
            "about = 'Z'",
            "done_by = 'iemand'",
            "facts = '{\"channel\": \"POST\"}'",
            "facts = 'geen JSON'",
            "hash = '" + "1".repeat(64) + "'"
        }) {
            try (Chain other = new Chain()) {
                other.register("A");
                other.register("B");
                other.register("C");
                other.tamper("update ledger set " + change + " where seq = 2");

                Verification found = other.ledger.verify();
                assertThat(found.whole()).as(change).isFalse();
                assertThat(found.broken().seq()).as(change).isEqualTo(2);
                assertThat(found.rows()).isEqualTo(1);
            }
        }
    }

    @Test
    void saysWhatTheBrokenRowIsAboutAndWhenItWasNoted() {
        chain.tamper("update ledger set done_by = 'iemand' where seq = 2");

        assertThat(chain.ledger.verify().sentence())
                .isEqualTo("De keten is gebroken. Rij 2 (Kandidatuur geregistreerd, B, 11-11-2019 — 23:59:59):"
                        + " Wat er staat, past niet bij de hash van de rij: ze is veranderd.");
    }

    @Test
    void namesTheRowAfterOneThatWasChangedWithItsHash() {
        Entry old = chain.ledger.about("B").get(0);
        Entry forged = new Entry(
                2, old.at(), old.deed(), old.callCode(), "Z", old.by(), old.facts(), old.previousHash(), null);
        chain.tamper("update ledger set about = 'Z', hash = '" + Sha256.of(forged.line()) + "' where seq = 2");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(3);
        assertThat(chain.ledger.verify().broken().why()).contains("sluit niet aan");
    }

    @Test
    void namesARowThatWasTakenOut() {
        chain.tamper("delete from ledger where seq = 2");

        assertThat(chain.ledger.verify().broken()).isEqualTo(new Verification.Broken(2, null, "Deze rij ontbreekt."));
    }

    @Test
    void namesTheFirstRowWhenItWasTakenOut() {
        chain.tamper("delete from ledger where seq = 1");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(1);
    }

    @Test
    void namesARowThatWasPutIn() {
        chain.tamper("update ledger set seq = seq + 100 where seq >= 3");
        chain.tamper("update ledger set seq = seq - 99 where seq >= 100");
        chain.tamper("insert into ledger select 3, noted_at, deed, call_code, 'Z', done_by, facts, previous_hash, hash"
                + " from ledger where seq = 2");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(3);
    }

    @Test
    void namesARowThatWasPutBeforeTheFirst() {
        chain.tamper("insert into ledger select 0, noted_at, deed, call_code, 'Z', done_by, facts, previous_hash, hash"
                + " from ledger where seq = 1");

        assertThat(chain.ledger.verify().broken().seq()).isZero();
    }

    @Test
    void namesTheFirstOfTwoRowsThatChangedPlaces() {
        chain.tamper("update ledger set seq = 99 where seq = 2");
        chain.tamper("update ledger set seq = 2 where seq = 4");
        chain.tamper("update ledger set seq = 4 where seq = 99");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(2);
    }

    @Test
    void findsThatTheLastRowsWereCutOff() {
        chain.tamper("delete from ledger where seq >= 4");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(4);
        assertThat(chain.ledger.verify().broken().why()).contains("ontbreekt", "telt 5 rijen");
    }

    @Test
    void findsThatEverythingWasCutOff() {
        chain.tamper("delete from ledger");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(1);
    }

    @Test
    void findsARowBehindTheEnd() {
        chain.tamper("update ledger_head set seq = 4, hash = (select hash from ledger where seq = 4)");

        assertThat(chain.ledger.verify().whole()).isFalse();
    }

    @Test
    void findsThatTheEndWasWiped() {
        chain.tamper("delete from ledger_head");

        assertThat(chain.ledger.verify().whole()).isFalse();
    }

    @Test
    void namesTheRowOfWhichTheContentWasChangedAfterwards() {
        chain.tamper("update kept_mail set raw = X'010204'");

        assertThat(chain.ledger.verify().broken().seq()).isEqualTo(3);
        assertThat(chain.ledger.verify().broken().why()).contains("na het noteren veranderd");
    }

    @Test
    void tellsWhatIsNoLongerKeptApartFromWhatWasChanged() {
        chain.tamper("delete from kept_mail");

        assertThat(chain.ledger.verify().whole()).isTrue();
        assertThat(chain.ledger.verify().gone()).isEqualTo(1);
        assertThat(chain.ledger.verify().unexplained()).isEqualTo(1);
        assertThat(chain.ledger.verify().sentence())
                .endsWith(" Van 1 nummer is inhoud weg zonder dat de keten zegt waarom.");

        chain.work.executeWithoutResult(
                running -> chain.ledger.note(Deed.DATA_FORGOTTEN, null, "mail", null, Map.of("class", "MESSAGES")));
        assertThat(chain.ledger.verify().gone()).isEqualTo(1);
        assertThat(chain.ledger.verify().unexplained()).isZero();
    }
}
