package be.pilootloket.fence;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * What every answer tells the browser, also an error, a download or a file. Whoever knows better further on, such as the
 * web apps about their scripts, says something else instead.
 */
final class AnswerHeaders extends ValveBase {

    private static final Map<String, String> HEADERS = Map.of(
            // Our pages carry no inline script or style.
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            // A personal link tells nobody where it leads from.
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** Whether every answer says something under this name, whatever its case. */
    static boolean has(String name) {
        return HEADERS.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    AnswerHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        getNext().invoke(request, response);
    }
}
