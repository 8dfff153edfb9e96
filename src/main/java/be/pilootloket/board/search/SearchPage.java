package be.pilootloket.board.search;

import be.pilootloket.board.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box for whatever somebody knows of what they look for. */
@Controller
class SearchPage {

    private static final int LONGEST = 200;

    private final SearchDesk desk;

    SearchPage(SearchDesk desk) {
        this.desk = desk;
    }

    /** @param woorden as typed; of a very long text the beginning */
    @GetMapping("/zoek")
    String find(@RequestParam(defaultValue = "") String woorden, Model model) {
        String asked = woorden.substring(0, Math.min(LONGEST, woorden.length())).strip();
        model.addAttribute("asked", asked);
        model.addAttribute("found", desk.find(Words.of(asked), Visitor.current()));
        return "search";
    }
}
