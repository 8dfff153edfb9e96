package be.pilootloket.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import be.pilootloket.Attack;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a mail holds, reading it ends. */
class TimeLimitTest {

    private final TimeLimit time =
            new TimeLimit(new InboxSettings(List.of(), false, Duration.ofMillis(100), Duration.ofHours(1)));

    @AfterEach
    void closes() {
        time.close();
    }

    @Test
    void stopsWhatTakesTooLong() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> time.within(() -> endless(stopped))).hasMessageContaining("in time");
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(time.within(() -> "the next one")).isEqualTo("the next one");
    }

    @Attack(41)
    @Test
    void failsOnlyTheMailThatTakesAllMemory() {
        assertThatThrownBy(() -> time.within(() -> {
                    throw new OutOfMemoryError("as if");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Attack(41)
    @Test
    void keepsNoAttachmentOfAMailThatTakesTooLong() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        FileGate gate = mock(FileGate.class);
        FileStore files = mock(FileStore.class);
        when(gate.inspect(any(), any())).thenAnswer(asked -> endless(stopped));
        List<MailContent.Part> bombs = Collections.nCopies(200, new MailContent.Part("bom.docx", new byte[1]));

        assertThatThrownBy(() -> new Opening(gate, files, mock(Forms.class), time).open(bombs, null))
                .hasMessageContaining("in time");
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        verify(gate, times(1)).inspect(any(), any());
        verifyNoInteractions(files);
    }

    /** Works until it is told to stop, as a parser that never ends. */
    private static <T> T endless(CountDownLatch stopped) {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        stopped.countDown();
        return null;
    }
}
