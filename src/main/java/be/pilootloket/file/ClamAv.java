package be.pilootloket.file;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a ClamAV daemon over TCP what it thinks of a file. When it does not answer, the file stays not scanned. */
final class ClamAv {

    private static final Logger LOG = LoggerFactory.getLogger(ClamAv.class);
    private static final int PATIENCE = 20_000;
    private static final int CONNECTS_WITHIN = 2_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FileSettings.ClamAv settings;

    /** Since when it does not answer, as {@link System#nanoTime}; null when it does. */
    private volatile Long silentSince;

    ClamAv(FileSettings.ClamAv settings) {
        this.settings = settings;
    }

    ScanState scan(byte[] content) {
        if (settings.host().isBlank() || silent()) {
            return ScanState.NOT_SCANNED;
        }
        try (Socket daemon = new Socket()) {
            daemon.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECTS_WITHIN);
            daemon.setSoTimeout(PATIENCE);
            ScanState state = ask(daemon, content);
            silentSince = null;
            return state;
        } catch (IOException unreachable) {
            silentSince = System.nanoTime();
            LOG.warn("ClamAV on {}:{} does not answer: {}", settings.host(), settings.port(), unreachable.getMessage());
            return ScanState.NOT_SCANNED;
        }
    }

    /** One that hung is left alone for a while: a mail with many files would wait for each of them. */
    private boolean silent() {
        Long since = silentSince;
        return since != null && System.nanoTime() - since < PAUSE.toNanos();
    }

    private static ScanState ask(Socket daemon, byte[] content) throws IOException {
        DataOutputStream question = new DataOutputStream(daemon.getOutputStream());
        question.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < content.length; at += PIECE) {
            int length = Math.min(PIECE, content.length - at);
            question.writeInt(length);
            question.write(content, at, length);
        }
        question.writeInt(0);
        question.flush();
        InputStream answer = daemon.getInputStream();
        String said = new String(answer.readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII);
        if (said.contains("FOUND")) {
            return ScanState.INFECTED;
        }
        if (said.startsWith("stream: OK")) {
            return ScanState.CLEAN;
        }
        LOG.warn("ClamAV gave no verdict");
        return ScanState.NOT_SCANNED;
    }
}
