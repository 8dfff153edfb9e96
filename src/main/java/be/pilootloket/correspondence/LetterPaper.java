package be.pilootloket.correspondence;

import be.pilootloket.print.Press;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a letter out on our paper, {@code templates/print/letter.html}, and makes a PDF of it. */
@Component
class LetterPaper {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");

    private final ITemplateEngine templates;
    private final Press press;

    LetterPaper(ITemplateEngine templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    /** The letter as a PDF. */
    byte[] pdf(LetterSheet sheet) {
        return press.pdf(templates.process("print/letter", new Context(DUTCH, Map.of("sheet", sheet))));
    }

    /** Letters behind one another, for a printer. */
    byte[] bundle(List<byte[]> letters) {
        return press.bundle(letters);
    }
}
