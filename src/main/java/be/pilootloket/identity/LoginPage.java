package be.pilootloket.identity;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    @GetMapping("/login")
    String show(Principal person) {
        return person == null ? "login" : "redirect:/";
    }
}
