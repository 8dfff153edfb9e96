package be.pilootloket.intake.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between us and a server, sees who is connected, and breaks when it is told to. */
final class Relay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    private final StringBuffer heard = new StringBuffer();

    private interface Work {
        void run() throws IOException;
    }

    Relay(int port) throws IOException {
        start(() -> {
            while (true) {
                pass(door.accept(), port);
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many connections there are. */
    int open() {
        return clients.size();
    }

    /** How often we said this to the server. */
    int heard(String words) {
        return heard.toString().split(words, -1).length - 1;
    }

    void breaks() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private void pass(Socket client, int port) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        clients.add(client);
        start(() -> server.getInputStream().transferTo(client.getOutputStream()));
        start(() -> {
            try (client;
                    server) {
                byte[] said = new byte[8192];
                for (int length = client.getInputStream().read(said);
                        length > 0;
                        length = client.getInputStream().read(said)) {
                    heard.append(new String(said, 0, length, StandardCharsets.ISO_8859_1));
                    server.getOutputStream().write(said, 0, length);
                }
            } finally {
                clients.remove(client);
            }
        });
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException broken) {
                // It breaks when it is told to.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        breaks();
    }
}
