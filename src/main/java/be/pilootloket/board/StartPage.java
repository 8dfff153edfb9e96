package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone begins. */
@Controller
class StartPage {

    private final CallDesk calls;

    StartPage(CallDesk calls) {
        this.calls = calls;
    }

    @GetMapping("/")
    String show(Model model) {
        Visitor visitor = Visitor.current();
        model.addAttribute(
                "calls",
                calls.all().stream()
                        .filter(call -> call.published() || visitor.office())
                        .toList());
        return "start";
    }
}
