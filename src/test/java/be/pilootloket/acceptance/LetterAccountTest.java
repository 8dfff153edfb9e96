package be.pilootloket.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.acceptance.LetterAccount.Entry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the account of the soak finds what it is there to find. */
class LetterAccountTest {

    private static final long KILL = Duration.ofMinutes(1).toNanos();

    @Test
    void agreesWhenEverythingArrivedOnce() {
        assertThat(faults(List.of(sent("a", 1), sent("b", 3)), List.of(copy("a"), copy("b"))))
                .isEmpty();
    }

    @Test
    void findsALetterThatWasLost() {
        assertThat(faults(List.of(sent("a", 1), sent("b", 1)), List.of(copy("a"))))
                .containsExactly("lost: b");
    }

    @Test
    void findsALetterThatDidNotLeaveAndOneThatNobodyKnows() {
        Entry unknown = new Entry("a", "a", "a@organisatie.example", "UNKNOWN", 1, "pdf-a");
        assertThat(faults(List.of(unknown), List.of(copy("a"), copy("b"))))
                .containsExactly("UNKNOWN and not SENT: a", "received, but not in the register: b");
    }

    @Test
    void findsALetterThatWasSentAgainThoughItsAnswerWasHeard() {
        assertThat(faults(List.of(sent("a", 2)), List.of(copy("a"), copy("a"))))
                .containsExactly("received again after the product knew that it was taken: a");
    }

    @Test
    void takesASecondCopyWhereNobodyCouldKnowAndFindsItInTheRegister() {
        List<Copy> unheard = List.of(copy("a").taken(0, false), copy("a"));
        List<Copy> killed = List.of(copy("a").taken(KILL - 1_000_000, true), copy("a"));

        assertThat(faults(List.of(sent("a", 2)), unheard)).isEmpty();
        assertThat(faults(List.of(sent("a", 2)), killed)).isEmpty();
        assertThat(faults(List.of(sent("a", 1)), unheard))
                .containsExactly("received more often than the register says it was tried: a");
    }

    @Test
    void takesNoSecondCopyOfWhatLiesInTheArchive() {
        List<Copy> unheard = List.of(copy("a").taken(0, false), copy("a"));
        assertThat(new LetterAccount(List.of(sent("a", 2)), unheard, List.of(KILL), true).faults())
                .containsExactly("received twice, though it lay in the archive: a");
    }

    @Test
    void findsOtherBytesAnotherPdfAndAnotherAddressee() {
        Copy other = new Copy("a", List.of("b@organisatie.example"), "other", "pdf-b", 0, true);
        assertThat(faults(List.of(sent("a", 2)), List.of(copy("a").taken(0, false), other)))
                .containsExactly(
                        "received twice, with other bytes: a",
                        "received by [b@organisatie.example]: a",
                        "another PDF than the register keeps: a");
    }

    @Test
    void findsTwoLettersToOneCandidate() {
        Entry second = new Entry("b", "a", "a@organisatie.example", "SENT", 1, "pdf-b");
        Copy copy = new Copy("b", List.of("a@organisatie.example"), "bytes-b", "pdf-b", 0, true);
        assertThat(faults(List.of(sent("a", 1), second), List.of(copy("a"), copy)))
                .containsExactly("2 letters for a");
    }

    private static List<String> faults(List<Entry> register, List<Copy> taken) {
        return new LetterAccount(register, taken, List.of(KILL), false).faults();
    }

    private static Entry sent(String id, int attempts) {
        return new Entry(id, id, id + "@organisatie.example", "SENT", attempts, "pdf-" + id);
    }

    private static Copy copy(String id) {
        return new Copy(id, List.of(id + "@organisatie.example"), "bytes-" + id, "pdf-" + id, 0, true);
    }
}
