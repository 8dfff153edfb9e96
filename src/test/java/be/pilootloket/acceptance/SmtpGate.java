package be.pilootloket.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between the product and its mail server, and can do what mail servers do on a bad day. Whatever the server behind it
 * takes is written down; that book outlives every kill.
 */
final class SmtpGate implements AutoCloseable {

    /** What becomes of the next message that is handed over whole. */
    enum Mishap {
        /** The line drops in the middle of its text. */
        CUT_IN_DATA,
        /** The line drops before the server has the message. */
        DROPPED_BEFORE,
        /** The server takes the message, and the line drops before it can say so. */
        DROPPED_AFTER,
        /** The server takes the message, and whoever sends is struck before it can hear so. */
        STRUCK
    }

    private static final String END_OF_DATA = ".\r\n";

    private final int serverPort;
    private final int port;
    private final List<Copy> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> handedOver = new ConcurrentHashMap<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Mishap> next = new AtomicReference<>();
    private volatile ServerSocket listening;
    private volatile boolean silent;
    private volatile boolean busy;
    private volatile String unknown = "";
    private volatile Runnable strike = () -> {};

    SmtpGate(int serverPort) {
        this.serverPort = serverPort;
        open(0);
        port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    /** What the server took, in its order. */
    List<Copy> taken() {
        return taken;
    }

    /** How often the message with this id came in whole, taken or not. */
    int handedOver(String messageId) {
        return handedOver.getOrDefault(messageId, 0);
    }

    /** Lets this happen to the next message that is handed over. */
    void befall(Mishap mishap) {
        next.set(mishap);
    }

    /** Whether the mishap that was ordered has happened. */
    boolean befell() {
        return next.get() == null;
    }

    /** What {@link Mishap#STRUCK} does. */
    void striking(Runnable blow) {
        strike = blow;
    }

    /** Stops the mail server: nobody listens any more, and who is connected is cut off. */
    void shut() {
        try {
            listening.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        cutOff();
    }

    /** Starts it again. */
    void open() {
        open(port);
    }

    /** Lets it take connections and say nothing, or speak again; who waited for an answer is cut off. */
    void silent(boolean still) {
        silent = still;
        cutOff();
    }

    /** Lets it send everybody away until later (421), or serve them again. */
    void busy(boolean full) {
        busy = full;
    }

    /** Lets it know nobody at this address (550). */
    void knowsNobodyAt(String address) {
        unknown = "<" + address + ">";
    }

    private void cutOff() {
        clients.forEach(SmtpGate::close);
    }

    private static void close(Socket client) {
        try {
            client.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void open(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
            listening = socket;
            thread(() -> listen(socket));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void listen(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                thread(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        clients.add(client);
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            InputStream commands = new BufferedInputStream(client.getInputStream());
            InputStream answers = new BufferedInputStream(server.getInputStream());
            if (silent) {
                line(commands);
                return;
            }
            if (busy) {
                say(client, "421 4.3.2 Try again later\r\n");
                return;
            }
            say(client, answer(answers));
            List<String> recipients = new ArrayList<>();
            for (String command = line(commands); !command.isEmpty(); command = line(commands)) {
                if (!unknown.isEmpty() && command.startsWith("RCPT TO") && command.contains(unknown)) {
                    say(client, "550 5.1.1 No such user here\r\n");
                    continue;
                }
                say(server, command);
                String answer = answer(answers);
                if (command.startsWith("MAIL FROM")) {
                    recipients.clear();
                }
                if (command.startsWith("RCPT TO") && answer.startsWith("250")) {
                    recipients.add(command.substring(command.indexOf('<') + 1, command.indexOf('>')));
                }
                say(client, answer);
                if (answer.startsWith("354") && !handOver(client, commands, server, answers, recipients)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // One of the two went away: the other hears so.
        } finally {
            clients.remove(client);
        }
    }

    /** Whether the conversation goes on. */
    private boolean handOver(
            Socket client, InputStream commands, Socket server, InputStream answers, List<String> recipients)
            throws IOException {
        if (next.compareAndSet(Mishap.CUT_IN_DATA, null)) {
            line(commands);
            return false;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String line = line(commands); !line.equals(END_OF_DATA); line = line(commands)) {
            if (line.isEmpty()) {
                return false;
            }
            text.write(line.getBytes(StandardCharsets.ISO_8859_1));
        }
        byte[] mime = text.toByteArray();
        Copy copy = Copy.of(mime, recipients);
        handedOver.merge(copy.messageId(), 1, Integer::sum);
        Mishap mishap = next.getAndSet(null);
        if (mishap == Mishap.DROPPED_BEFORE) {
            return false;
        }
        server.getOutputStream().write(mime);
        say(server, END_OF_DATA);
        String answer = answer(answers);
        long at = System.nanoTime();
        boolean heard = false;
        try {
            if (mishap == Mishap.STRUCK) {
                strike.run();
            }
            if (mishap == null) {
                say(client, answer);
                heard = true;
            }
        } finally {
            if (answer.startsWith("250")) {
                taken.add(copy.taken(at, heard));
            }
        }
        return heard;
    }

    /** With its end; empty when there is no more. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0; one = in.read()) {
            line.write(one);
            if (one == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        String line = line(in);
        answer.append(line);
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line(in);
            answer.append(line);
        }
        return answer.toString();
    }

    private static void say(Socket to, String words) throws IOException {
        to.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "smtp-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        shut();
    }
}
