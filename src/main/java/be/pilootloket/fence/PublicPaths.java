package be.pilootloket.fence;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets the public port carry the pages for candidates and nothing else. What is not on this list does not exist there, in
 * whatever spelling: the address is compared as it was sent, before anything decodes it. Nobody is logged in there.
 */
final class PublicPaths extends ValveBase {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Pattern CARRIED = Pattern.compile(
            "/(?:oproepen|persoonlijk|css)(?:/[A-Za-z0-9_-][A-Za-z0-9_.~-]{0,199}){0,6}|/toegankelijkheid|/pilootloket\\.svg");

    private final Connector port;

    PublicPaths(Connector port) {
        super(true);
        this.port = port;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector() != port) {
            getNext().invoke(request, response);
            return;
        }
        request.setRequestedSessionId(null);
        if (carries(request.getMethod(), request.getRequestURI())) {
            getNext().invoke(request, response);
        } else if ("GET".equals(request.getMethod()) && "/".equals(request.getRequestURI())) {
            response.sendRedirect("/oproepen");
        } else {
            // The page that says so is a page like any other; who asks in a strange way gets the same one.
            request.getCoyoteRequest().setMethod("GET");
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static boolean carries(String method, String path) {
        return METHODS.contains(method) && CARRIED.matcher(path).matches();
    }
}
