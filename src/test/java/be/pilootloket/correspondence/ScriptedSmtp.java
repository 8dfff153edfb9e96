package be.pilootloket.correspondence;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers what a test tells it to, refuses, keeps silent or hangs up. */
public final class ScriptedSmtp implements AutoCloseable {

    /** Closes the connection instead of answering. */
    public static final String HANG_UP = "hang up";

    /** Reads on and never answers. */
    public static final String SILENCE = "silence";

    /** Answers without end, one character at a time, so that no single read ever times out. */
    public static final String TRICKLE = "trickle";

    private static final String END_OF_DATA = ".";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private volatile boolean open = true;

    public ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        listener = thread(this::listen);
    }

    /** From now on what begins like this gets this answer: {@code RCPT TO:<a@b.example>}, {@code MAIL}, or a full stop. */
    public ScriptedSmtp answer(String beginning, String answer) {
        answers.put(beginning.toUpperCase(Locale.ROOT), answer);
        return this;
    }

    /** Answers as a good server again. */
    public void recover() {
        answers.clear();
    }

    /** The messages that were taken, or were handed over without an answer, as they arrived. */
    public List<String> taken() {
        return taken;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Sends mail to this server from now on. */
    public void receiveFrom(JavaMailSenderImpl sender) {
        sender.setHost("127.0.0.1");
        sender.setPort(port());
    }

    public JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        receiveFrom(sender);
        return sender;
    }

    /** Nobody listens any more once this returns: a thread still in {@code accept} would serve one last client. */
    @Override
    public void close() {
        open = false;
        try {
            socket.close();
            listener.join();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (open) {
            try {
                Socket client = socket.accept();
                thread(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            if (!say(out, "CONNECT", "220 ready")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String usual = line.startsWith("DATA") ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                if (!say(out, line, usual) || line.startsWith("QUIT")) {
                    return;
                }
                if (line.startsWith("DATA") && !answers.containsKey("DATA")) {
                    taken.add(text(in));
                    if (!say(out, END_OF_DATA, "250 taken as 42")) {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException gone) {
            // The client's matter.
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !END_OF_DATA.equals(line); line = in.readLine()) {
            if (line == null) {
                throw new EOFException("Not handed over whole");
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private boolean say(OutputStream out, String line, String usual) throws IOException, InterruptedException {
        String answer = answers.entrySet().stream()
                .filter(entry -> line.toUpperCase(Locale.ROOT).startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
        switch (answer) {
            case HANG_UP -> {
                return false;
            }
            case SILENCE -> Thread.sleep(60_000);
            case TRICKLE -> {
                while (open) {
                    out.write("250-still thinking\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    Thread.sleep(20);
                }
            }
            default -> {
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
        return true;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
