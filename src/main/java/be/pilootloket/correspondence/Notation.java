package be.pilootloket.correspondence;

import java.util.regex.Pattern;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** How a template of ours is written: as the plain text of a mail, or as the page of a letter. */
enum Notation {
    /** A value stands as it was typed. */
    MAIL(".mail.txt", TemplateMode.TEXT, "[(${naam})]", "\\[\\(\\$\\{([a-z][a-zA-Z]*)}\\)]", "\\[\\[|@\\{|~\\{"),
    /** XHTML; a value is escaped. */
    LETTER(
            ".letter.html",
            TemplateMode.HTML,
            "[[${naam}]]",
            "\\[\\[\\$\\{([a-z][a-zA-Z]*)}]]",
            "\\[\\(|@\\{|~\\{|data-th");

    private final String ending;
    private final String example;
    private final Pattern printed;
    private final Pattern forbidden;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Notation(String ending, TemplateMode mode, String example, String printed, String forbidden) {
        this.ending = ending;
        this.example = example;
        this.printed = Pattern.compile(printed);
        this.forbidden = Pattern.compile("__|\\*\\{|#\\{|" + forbidden);
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setTemplateMode(mode);
        engine.setTemplateResolver(texts);
    }

    /** What the name of its file ends with. */
    String ending() {
        return ending;
    }

    /** How a value is asked for, as an example. */
    String example() {
        return example;
    }

    /** Where a value is printed; its first group is the name. */
    Pattern printed() {
        return printed;
    }

    /** What would be evaluated, or go unescaped, or reach elsewhere. */
    Pattern forbidden() {
        return forbidden;
    }

    SpringTemplateEngine engine() {
        return engine;
    }
}
