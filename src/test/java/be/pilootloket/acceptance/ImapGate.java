package be.pilootloket.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between the product and its mailbox: it can be shut, and it can take connections and say nothing. */
final class ImapGate implements AutoCloseable {

    private final int serverPort;
    private final int port;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listening;
    private volatile boolean silent;

    private interface Work {
        void run() throws IOException;
    }

    ImapGate(int serverPort) {
        this.serverPort = serverPort;
        open(0);
        port = listening.getLocalPort();
    }

    int port() {
        return port;
    }

    /** Nobody listens any more, and who is connected is cut off. */
    void shut() {
        try {
            listening.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        cutOff();
    }

    /** Listens again. */
    void open() {
        open(port);
    }

    /** Says nothing more to who comes, or speaks again; who was connected is cut off. */
    void silent(boolean still) {
        silent = still;
        cutOff();
    }

    /** How many wait or talk at this moment. */
    int connected() {
        return clients.size();
    }

    private void cutOff() {
        clients.forEach(client -> {
            try {
                client.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void open(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
            listening = socket;
            thread(() -> {
                while (true) {
                    Socket client = socket.accept();
                    thread(() -> pass(client));
                }
            });
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void pass(Socket client) throws IOException {
        clients.add(client);
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            if (!silent) {
                thread(() -> {
                    try (client) {
                        server.getInputStream().transferTo(client.getOutputStream());
                    }
                });
            }
            client.getInputStream().transferTo(server.getOutputStream());
        } finally {
            clients.remove(client);
        }
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException gone) {
                        // One of the two went away: the other hears so.
                    }
                },
                "imap-gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        shut();
    }
}
