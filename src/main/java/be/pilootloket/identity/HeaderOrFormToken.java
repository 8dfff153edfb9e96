package be.pilootloket.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.StringUtils;

/** A page carries the token masked in its forms; a caller of the API copies it from the cookie to the header. */
class HeaderOrFormToken implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler header = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler form = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        form.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        CsrfTokenRequestHandler way = StringUtils.hasText(request.getHeader(token.getHeaderName())) ? header : form;
        return way.resolveCsrfTokenValue(request, token);
    }
}
