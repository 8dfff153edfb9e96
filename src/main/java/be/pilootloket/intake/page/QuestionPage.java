package be.pilootloket.intake.page;

import static be.pilootloket.intake.page.CallsPage.TRAP;

import be.pilootloket.call.Call;
import be.pilootloket.call.NewQuestion;
import be.pilootloket.call.QuestionDesk;
import be.pilootloket.process.candidacy.DraftStarter;
import be.pilootloket.process.question.QuestionStarter;
import be.pilootloket.programme.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anyone asks a question about a call (S13). Nobody says who they are: the answer is for everyone. */
@Controller
@RequestMapping(CallsPage.ROOT + "/{code}/vraag")
class QuestionPage {

    private static final String VIEW = "public/question";

    private final PublishedCalls published;
    private final QuestionDesk questions;
    private final QuestionStarter starter;

    QuestionPage(PublishedCalls published, QuestionDesk questions, QuestionStarter starter) {
        this.published = published;
        this.questions = questions;
        this.starter = starter;
    }

    @ModelAttribute("call")
    Call call(@PathVariable String code) {
        return published.get(code);
    }

    @ModelAttribute("askers")
    List<String> askers() {
        return QuestionDesk.ASKERS;
    }

    @GetMapping
    String show(@ModelAttribute("form") QuestionForm form, Model model) {
        model.addAttribute("faults", Faults.NONE);
        return VIEW;
    }

    @PostMapping
    String ask(
            @ModelAttribute("call") Call call,
            @ModelAttribute("form") QuestionForm form,
            @RequestParam(name = TRAP, defaultValue = "") String trap,
            Model model,
            HttpServletResponse response) {
        NewQuestion asked = new NewQuestion(call.code(), form.asker(), form.question(), DraftStarter.WEBSITE);
        List<Refusal> refusals = questions.refusals(asked);
        if (!refusals.isEmpty()) {
            model.addAttribute("faults", Faults.of(refusals));
            response.setStatus(Faults.STATUS);
            return VIEW;
        }
        if (trap.isEmpty()) {
            starter.start(asked);
        }
        return "redirect:" + CallsPage.ROOT + "/" + call.code() + "/vraag?gesteld";
    }
}
