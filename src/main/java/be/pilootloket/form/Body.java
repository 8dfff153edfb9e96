package be.pilootloket.form;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The body of a form as WordprocessingML, from top to bottom. The writer escapes every text. */
final class Body {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    /** The width between the margins of an upright page and of one on its side, in twentieths of a point. */
    static final int UPRIGHT = 9638;

    static final int SIDEWAYS = 14570;

    private static final int LABEL_WIDTH = 2900;
    private static final int SIGNATURE_LINES = 4;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<Field, List<String>> choices;
    private int controls;

    /** @param choices what can be chosen in the fields of that kind, as people read it */
    Body(Map<Field, List<String>> choices) {
        this.choices = choices;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("w:document");
            xml.writeNamespace("w", W);
            xml.writeNamespace("w14", W14);
            xml.writeNamespace("w15", W15);
            xml.writeNamespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
            xml.writeNamespace("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
            xml.writeAttribute("mc:Ignorable", "w14 w15");
            xml.writeStartElement("w:body");
        });
    }

    Body title(String title) {
        return paragraph("Title", title);
    }

    Body subtitle(String subtitle) {
        return paragraph("Subtitle", subtitle);
    }

    Body heading(String heading) {
        return paragraph("Heading1", heading);
    }

    Body text(String paragraph) {
        return paragraph("Normal", paragraph);
    }

    Body bullets(List<String> points) {
        points.forEach(point -> paragraph("ListBullet", point));
        return this;
    }

    private Body paragraph(String style, String content) {
        return write(() -> paragraph(style, () -> run(content, null)));
    }

    /** A table of two columns that only tells: what on the left, the answer on the right. */
    Body facts(String title, List<List<String>> rows) {
        return write(() -> table("Facts", title, List.of(LABEL_WIDTH, UPRIGHT - LABEL_WIDTH), () -> {
            for (List<String> row : rows) {
                row(false, () -> {
                    cell(LABEL_WIDTH, () -> paragraph("CellLabel", () -> run(row.get(0), null)));
                    cell(UPRIGHT - LABEL_WIDTH, () -> paragraph("Cell", () -> run(row.get(1), null)));
                });
            }
        }));
    }

    /** A line with what is printed on the form and read back: its number and its version. */
    Body stamp(String number, String version) {
        return write(() -> paragraph("Normal", () -> {
            run("Formulier ", null);
            control(Field.FORM_NUMBER, number);
            run(", versie ", null);
            control(Field.FORM_VERSION, version);
        }));
    }

    /** A table of two columns to fill in: with the Tab key one goes from field to field. */
    Body fields(String title, List<Field> fields) {
        return write(() -> table("Fields", title, List.of(LABEL_WIDTH, UPRIGHT - LABEL_WIDTH), () -> {
            for (Field field : fields) {
                asked(field);
            }
        }));
    }

    /** A table with a row per answer; Word adds a row with the plus at its end, and copying one by hand works too. */
    Body rows(String title, Map<Field, Integer> columns, int rows) {
        return write(() -> table("Fields", title, List.copyOf(columns.values()), () -> {
            row(true, () -> {
                for (Map.Entry<Field, Integer> column : columns.entrySet()) {
                    cell(
                            column.getValue(),
                            () -> paragraph(
                                    "CellLabel", () -> run(column.getKey().label(), null)));
                }
            });
            repeating(title, () -> {
                for (int row = 0; row < rows; row++) {
                    repeated(() -> row(false, () -> {
                        for (Map.Entry<Field, Integer> column : columns.entrySet()) {
                            cell(column.getValue(), () -> paragraph("SmallCell", () -> control(column.getKey(), null)));
                        }
                    }));
                }
            });
        }));
    }

    /** Who signs, when, and an empty frame to sign by hand. */
    Body signature(String title, List<Field> fields) {
        return write(() -> table("Fields", title, List.of(LABEL_WIDTH, UPRIGHT - LABEL_WIDTH), () -> {
            for (Field field : fields) {
                asked(field);
            }
            row(false, () -> {
                cell(LABEL_WIDTH, () -> paragraph("CellLabel", () -> run("Handtekening", null)));
                cell(UPRIGHT - LABEL_WIDTH, () -> {
                    for (int line = 0; line < SIGNATURE_LINES; line++) {
                        paragraph("Cell", () -> {});
                    }
                });
            });
        }));
    }

    private void asked(Field field) throws XMLStreamException {
        row(false, () -> {
            cell(LABEL_WIDTH, () -> paragraph("CellLabel", () -> run(field.label(), null)));
            cell(UPRIGHT - LABEL_WIDTH, () -> paragraph("Cell", () -> control(field, null)));
        });
    }

    /** What follows stands on pages that lie on their side, or upright again. */
    Body turn(boolean wasUpright) {
        return write(() -> paragraph("Normal", () -> inside("w:pPr", () -> section(wasUpright))));
    }

    /** The whole part. */
    String end() {
        write(() -> {
            section(true);
            xml.writeEndDocument();
            xml.close();
        });
        return text.toString();
    }

    private void section(boolean upright) throws XMLStreamException {
        inside("w:sectPr", () -> {
            xml.writeEmptyElement("w:footerReference");
            xml.writeAttribute("w:type", "default");
            xml.writeAttribute("r:id", Docx.FOOTER);
            xml.writeEmptyElement("w:pgSz");
            xml.writeAttribute("w:w", upright ? "11906" : "16838");
            xml.writeAttribute("w:h", upright ? "16838" : "11906");
            if (!upright) {
                xml.writeAttribute("w:orient", "landscape");
            }
            xml.writeEmptyElement("w:pgMar");
            for (String side : List.of("top", "right", "bottom", "left")) {
                xml.writeAttribute("w:" + side, "1134");
            }
            xml.writeAttribute("w:header", "567");
            xml.writeAttribute("w:footer", "567");
            xml.writeAttribute("w:gutter", "0");
        });
    }

    private void table(String style, String title, List<Integer> widths, Step rows) throws XMLStreamException {
        inside("w:tbl", () -> {
            inside("w:tblPr", () -> {
                value("w:tblStyle", style);
                xml.writeEmptyElement("w:tblW");
                xml.writeAttribute(
                        "w:w",
                        String.valueOf(
                                widths.stream().mapToInt(Integer::intValue).sum()));
                xml.writeAttribute("w:type", "dxa");
                xml.writeEmptyElement("w:tblLayout");
                xml.writeAttribute("w:type", "fixed");
                value("w:tblCaption", title);
            });
            inside("w:tblGrid", () -> {
                for (int width : widths) {
                    xml.writeEmptyElement("w:gridCol");
                    xml.writeAttribute("w:w", String.valueOf(width));
                }
            });
            rows.write();
        });
        // Two tables that touch become one.
        paragraph("Gap", () -> {});
    }

    private void row(boolean header, Step cells) throws XMLStreamException {
        inside("w:tr", () -> {
            inside("w:trPr", () -> {
                xml.writeEmptyElement("w:cantSplit");
                if (header) {
                    xml.writeEmptyElement("w:tblHeader");
                }
            });
            cells.write();
        });
    }

    private void cell(int width, Step content) throws XMLStreamException {
        inside("w:tc", () -> {
            inside("w:tcPr", () -> {
                xml.writeEmptyElement("w:tcW");
                xml.writeAttribute("w:w", String.valueOf(width));
                xml.writeAttribute("w:type", "dxa");
            });
            content.write();
        });
    }

    private void paragraph(String style, Step content) throws XMLStreamException {
        inside("w:p", () -> {
            inside("w:pPr", () -> value("w:pStyle", style));
            content.write();
        });
    }

    private void run(String content, String style) throws XMLStreamException {
        inside("w:r", () -> {
            if (style != null) {
                inside("w:rPr", () -> value("w:rStyle", style));
            }
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(content);
            xml.writeEndElement();
        });
    }

    private void repeating(String title, Step items) throws XMLStreamException {
        inside("w:sdt", () -> {
            inside("w:sdtPr", () -> {
                value("w:alias", title);
                value("w:id", String.valueOf(++controls));
                xml.writeEmptyElement("w15:repeatingSection");
            });
            inside("w:sdtContent", items);
        });
    }

    private void repeated(Step item) throws XMLStreamException {
        inside("w:sdt", () -> {
            inside("w:sdtPr", () -> {
                value("w:id", String.valueOf(++controls));
                xml.writeEmptyElement("w15:repeatingSectionItem");
            });
            inside("w:sdtContent", item);
        });
    }

    /** A content control within a paragraph; without a content it shows what to do there. */
    private void control(Field field, String content) throws XMLStreamException {
        inside("w:sdt", () -> {
            inside("w:sdtPr", () -> {
                value("w:alias", field.label());
                value("w:tag", field.tag());
                value("w:id", String.valueOf(++controls));
                lock(field);
                if (content == null && field.kind() != Field.Kind.TICK) {
                    xml.writeEmptyElement("w:showingPlcHdr");
                }
                kind(field);
            });
            inside(
                    "w:sdtContent",
                    () -> run(
                            content == null ? field.placeholder() : content,
                            content == null && field.kind() != Field.Kind.TICK ? "PlaceholderText" : null));
        });
    }

    /** A control of a partner's row stays free, or Word would not let anyone delete the row. */
    private void lock(Field field) throws XMLStreamException {
        if (field.kind() == Field.Kind.FIXED) {
            value("w:lock", "sdtContentLocked");
        } else if (!field.perPartner()) {
            value("w:lock", "sdtLocked");
        }
    }

    private void kind(Field field) throws XMLStreamException {
        switch (field.kind()) {
            case FIXED, TEXT -> xml.writeEmptyElement("w:text");
            case CHOICE ->
                inside("w:dropDownList", () -> {
                    for (String choice : choices.get(field)) {
                        xml.writeEmptyElement("w:listItem");
                        xml.writeAttribute("w:displayText", choice);
                        xml.writeAttribute("w:value", choice);
                    }
                });
            case TICK ->
                inside("w14:checkbox", () -> {
                    xml.writeEmptyElement("w14:checked");
                    xml.writeAttribute("w14:val", "0");
                    state("w14:checkedState", "2612");
                    state("w14:uncheckedState", "2610");
                });
            case DAY ->
                inside("w:date", () -> {
                    value("w:dateFormat", "dd-MM-yyyy");
                    value("w:lid", "nl-BE");
                    value("w:storeMappedDataAs", "dateTime");
                    value("w:calendar", "gregorian");
                });
        }
    }

    private void state(String name, String character) throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("w14:val", character);
        xml.writeAttribute("w14:font", "MS Gothic");
    }

    private void value(String name, String value) throws XMLStreamException {
        xml.writeEmptyElement(name);
        xml.writeAttribute("w:val", value);
    }

    private void inside(String name, Step content) throws XMLStreamException {
        xml.writeStartElement(name);
        content.write();
        xml.writeEndElement();
    }

    private Body write(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing to memory does not fail", impossible);
        }
    }

    private interface Step {
        void write() throws XMLStreamException;
    }
}
