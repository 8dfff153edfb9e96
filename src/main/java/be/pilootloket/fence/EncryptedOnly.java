package be.pilootloket.fence;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses whatever did not come over TLS. It is refused and not sent elsewhere: a password or a link that travelled in
 * the open is lost already, and behind a proxy that says nothing about TLS a redirect would go round for ever.
 */
final class EncryptedOnly extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedOnly.class);

    private final AtomicBoolean told = new AtomicBoolean();

    EncryptedOnly() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isSecure()) {
            getNext().invoke(request, response);
            return;
        }
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "A request came without TLS and was refused, as all such are. Does the proxy send X-Forwarded-Proto,"
                            + " and does PILOOTLOKET_PROXIES name its address?");
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("Pilootloket werkt alleen over een beveiligde verbinding. Begin het adres met https://");
    }
}
