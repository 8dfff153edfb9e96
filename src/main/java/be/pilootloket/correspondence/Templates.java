package be.pilootloket.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The texts of our mails. All of them are read, checked and written once with invented particulars at the start, so that
 * a placeholder that nothing fills is found then and not on the day of the mail.
 */
@Component
class Templates {

    private final Map<Occasion, Template> templates = new EnumMap<>(Occasion.class);

    /** What is sent: a subject of one line and a body in plain text. */
    record Text(String subject, String body) {}

    Templates(ResourceLoader files, @Value("${pilootloket.letters:classpath:letters/}") String folder) {
        for (Occasion occasion : Occasion.values()) {
            Template template = Template.read(files, folder, occasion.template(), Notation.MAIL);
            template.check(Specimen.of(occasion), Particulars.HELP);
            templates.put(occasion, template);
        }
    }

    /**
     * Writes the text.
     *
     * @throws LetterIncomplete when the template prints something that the particulars lack
     */
    Text write(Occasion occasion, Map<String, Object> particulars) {
        List<String> missing = missing(occasion, particulars);
        if (!missing.isEmpty()) {
            throw new LetterIncomplete(occasion, missing);
        }
        Template template = templates.get(occasion);
        String subject = SingleLine.of(template.subject(particulars), 400);
        String body = template.body(particulars).replaceAll("\n{3,}", "\n\n");
        return new Text(subject, body.strip() + "\n");
    }

    /** What the template prints, without asking first whether it is there, and the particulars lack. */
    List<String> missing(Occasion occasion, Map<String, Object> particulars) {
        return templates.get(occasion).missing(particulars);
    }
}
