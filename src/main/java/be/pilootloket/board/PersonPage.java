package be.pilootloket.board;

import be.pilootloket.board.DossierZip.Item;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Refusal;
import be.pilootloket.retention.PersonDesk;
import be.pilootloket.retention.PersonDesk.Person;
import be.pilootloket.storage.Whole;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What is kept about one person, as a zip that staff hand to that person. */
@Controller
@RequestMapping("/retention/person")
class PersonPage {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final PersonDesk desk;
    private final ITemplateEngine templates;
    private final Whole whole;
    private final Clock clock;

    PersonPage(PersonDesk desk, ITemplateEngine templates, Whole whole, Clock clock) {
        this.desk = desk;
        this.templates = templates;
        this.whole = whole;
        this.clock = clock;
    }

    @ModelAttribute
    void insistOnStaff() {
        if (!Visitor.current().archives()) {
            throw new AccessDeniedException("Only staff hand out what is kept about a person");
        }
    }

    @GetMapping
    String show() {
        return "person";
    }

    @PostMapping
    String handOut(@RequestParam(defaultValue = "") String email, Model model, HttpServletResponse response)
            throws IOException {
        List<Refusal> refusals = desk.refusals(email);
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusals", refusals);
            model.addAttribute("email", email);
            return "person";
        }
        Person person = desk.handOut(email, Visitor.current().name());
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        DossierZip.write(files(person), zip);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(person.reference() + ".zip")
                        .build()
                        .toString());
        response.getOutputStream().write(zip.toByteArray());
        return null;
    }

    private List<Item> files(Person person) {
        Map<String, Object> words =
                Map.of("person", person, "madeAt", DutchTime.AGENCY.stampToTheSecond(clock.instant()));
        String index = templates.process("dossier/person", new Context(DUTCH, words));
        List<Item> files = new ArrayList<>();
        files.add(Item.of("index.html", "Inhoud", index.getBytes(StandardCharsets.UTF_8)));
        person.kept()
                .forEach((room, kept) -> files.add(
                        Item.of(room + ".json", room, whole.write(kept).getBytes(StandardCharsets.UTF_8))));
        return files;
    }
}
