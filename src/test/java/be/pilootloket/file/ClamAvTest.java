package be.pilootloket.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The virus scanner's answers, from a daemon that the test plays. */
class ClamAvTest {

    private static final byte[] PDF = Samples.pdf(" ".repeat(100_000));

    @Test
    void marksAFileThatTheScannerFoundClean() throws Exception {
        assertThat(inspected("stream: OK\0").scan()).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void refusesAFileWithAVirus() throws Exception {
        Inspection inspection = inspected("stream: Eicar-Test-Signature FOUND\0");

        assertThat(inspection.taken()).isFalse();
        assertThat(inspection.refusal()).isEqualTo("\"brief.pdf\": Er zit een virus in dit bestand.");
    }

    @Test
    void keepsAFileAsNotScannedWhenTheScannerGivesNoVerdict() throws Exception {
        Inspection inspection = inspected("INSTREAM size limit exceeded. ERROR\0");

        assertThat(inspection.taken()).isTrue();
        assertThat(inspection.scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void keepsAFileAsNotScannedWhenNobodyAnswers() throws Exception {
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }

        Inspection inspection = gate(closed).inspect("brief.pdf", PDF);

        assertThat(inspection.taken()).isTrue();
        assertThat(inspection.scan()).isEqualTo(ScanState.NOT_SCANNED);
    }

    @Test
    void isNotAskedAgainForAWhileOnceItHungUp() throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> refused = CompletableFuture.runAsync(() -> hangUp(daemon));
            FileGate gate = gate(daemon.getLocalPort());
            assertThat(gate.inspect("brief.pdf", PDF).scan()).isEqualTo(ScanState.NOT_SCANNED);
            refused.get();
            daemon.setSoTimeout(200);

            assertThat(gate.inspect("brief.pdf", PDF).scan()).isEqualTo(ScanState.NOT_SCANNED);
            assertThatThrownBy(daemon::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void hangUp(ServerSocket daemon) {
        try (Socket client = daemon.accept()) {
            client.setSoLinger(true, 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Inspection inspected(String answer) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> play(daemon, answer));
            Inspection inspection = gate(daemon.getLocalPort()).inspect("brief.pdf", PDF);
            assertThat(heard.get()).isEqualTo(PDF.length);
            return inspection;
        }
    }

    /** How many bytes the daemon got, in pieces that each say their length. */
    private static int play(ServerSocket daemon, String answer) {
        try (Socket client = daemon.accept()) {
            DataInputStream question = new DataInputStream(client.getInputStream());
            String command = new String(question.readNBytes(10), StandardCharsets.US_ASCII);
            assertThat(command).isEqualTo("zINSTREAM\0");
            int heard = 0;
            for (int piece = question.readInt(); piece > 0; piece = question.readInt()) {
                heard += question.readNBytes(piece).length;
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return heard;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static FileGate gate(int port) {
        return new FileGate(new FileSettings(
                DataSize.ofMegabytes(25),
                DataSize.ofMegabytes(100),
                150,
                new FileSettings.ClamAv(InetAddress.getLoopbackAddress().getHostAddress(), port)));
    }
}
