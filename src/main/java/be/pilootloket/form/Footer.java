package be.pilootloket.form;

import org.springframework.web.util.HtmlUtils;

/** The foot of every page. */
final class Footer {

    private Footer() {}

    static String of(String text) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>\
                <w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
                <w:r><w:t xml:space="preserve">%s, pagina </w:t></w:r>\
                <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
                <w:r><w:t xml:space="preserve"> van </w:t></w:r>\
                <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
                </w:p></w:ftr>""".formatted(HtmlUtils.htmlEscape(text, "UTF-8"));
    }
}
