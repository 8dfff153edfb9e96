package be.pilootloket.fence;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Closes the connection of whoever sends a body so slowly that it only keeps a thread busy. A time-out alone does not:
 * one byte is enough to begin it anew.
 */
final class Pace extends ValveBase {

    private final Connector port;
    private final long grace;
    private final double perNano;

    Pace(Connector port, Duration grace, DataSize perSecond) {
        super(true);
        this.port = port;
        this.grace = grace.toNanos();
        this.perNano = perSecond.toBytes() / 1e9;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector() != port) {
            getNext().invoke(request, response);
            return;
        }
        org.apache.coyote.Request line = request.getCoyoteRequest();
        InputBuffer body = line.getInputBuffer();
        line.setInputBuffer(new Paced(line, body));
        try {
            getNext().invoke(request, response);
        } finally {
            // Tomcat uses the line again for the next request.
            line.setInputBuffer(body);
        }
    }

    private final class Paced implements InputBuffer {

        private final org.apache.coyote.Request line;
        private final InputBuffer body;
        private final long since = System.nanoTime();
        private long arrived;

        Paced(org.apache.coyote.Request line, InputBuffer body) {
            this.line = line;
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            int read = body.doRead(handler);
            arrived += Math.max(read, 0);
            long taken = System.nanoTime() - since;
            if (read > 0 && taken > grace && arrived < taken * perNano) {
                line.action(ActionCode.CLOSE_NOW, null);
                throw new SocketTimeoutException("This body arrives too slowly");
            }
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
