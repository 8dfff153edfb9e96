package be.pilootloket.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    private final ObjectProvider<Provider> provider;

    LoginPage(ObjectProvider<Provider> provider) {
        this.provider = provider;
    }

    /**
     * The page to log in; for who just logged out, the way on to the identity provider. That one is a page and no redirect: our
     * pages let no form lead to another site, and the logout is a form.
     */
    @GetMapping("/login")
    String show(Principal person, HttpServletRequest request, HttpServletResponse response, Model page) {
        if (person != null) {
            return "redirect:/";
        }
        Object next = once(request, Farewell.NEXT);
        if (next != null) {
            response.setHeader("Refresh", "0;url=" + next);
            page.addAttribute("next", next);
            return "logout";
        }
        page.addAttribute("refusal", once(request, ProviderDoor.REFUSAL));
        page.addAttribute("door", provider.getIfAvailable() == null ? null : Provider.DOOR);
        return "login";
    }

    private static Object once(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        Object said = session == null ? null : session.getAttribute(name);
        if (said != null) {
            session.removeAttribute(name);
        }
        return said;
    }
}
