package be.pilootloket.correspondence;

import be.pilootloket.print.Press;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The texts of our letters, {@code letters/<occasion>.letter.html}, each between the opening and the closing that all of
 * them share. Read, checked and written once with invented particulars at the start, as {@link Templates} does.
 */
@Component
class LetterTemplates {

    private final Map<Occasion, Template> templates = new EnumMap<>(Occasion.class);

    LetterTemplates(ResourceLoader files, @Value("${pilootloket.letters:classpath:letters/}") String folder) {
        Template opening = Template.piece(files, folder, "opening", Notation.LETTER);
        Template closing = Template.piece(files, folder, "closing", Notation.LETTER);
        Arrays.stream(Occasion.values()).filter(Occasion::decision).forEach(occasion -> {
            Template template = Template.read(files, folder, occasion.template(), Notation.LETTER)
                    .between(opening, closing);
            template.check(Specimen.of(occasion), Particulars.required(occasion));
            checkForm(template, Specimen.of(occasion));
            templates.put(occasion, template);
        });
    }

    /** Writes the letter. Where it lacks a part, it says so in that place, in Dutch. */
    LetterText write(Occasion occasion, Map<String, Object> words) {
        Template template = templates.get(occasion);
        Map<String, Object> all = new HashMap<>(words);
        template.missing(words).forEach(part -> all.put(part, "[" + Particulars.label(part) + " ontbreekt]"));
        String subject = SingleLine.of(HtmlUtils.htmlUnescape(template.subject(all)), 400);
        return new LetterText(subject, template.body(all).strip() + "\n");
    }

    /** What the letter prints, without asking first whether it is there, and the words lack; empty when it is whole. */
    List<String> missing(Occasion occasion, Map<String, Object> words) {
        return templates.get(occasion).missing(words);
    }

    private static void checkForm(Template template, Map<String, Object> specimen) {
        String body = template.body(specimen);
        try {
            Press.check("<div>" + body + "</div>");
        } catch (IllegalArgumentException malformed) {
            throw template.broken("de tekst is geen geldige XHTML", malformed);
        }
        if (body.contains("${")) {
            throw template.broken("een waarde kan alleen in de tekst staan, niet in een tag");
        }
    }
}
