package be.pilootloket.form;

import be.pilootloket.file.Container;
import be.pilootloket.file.SafeXml;
import be.pilootloket.file.Unsafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A filled in form as its elements: tables, rows, cells and content controls, with what people see in them. */
final class Filled {

    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Element body;

    private Filled(Element body) {
        this.body = body;
    }

    /**
     * The body of a docx; empty when the file is a container of something else.
     *
     * @throws Unsafe when it is no container that we open
     */
    static Optional<Filled> of(byte[] file) throws Unsafe {
        try (Container container = Container.open(file)) {
            Optional<byte[]> types = container.part("[Content_Types].xml");
            Optional<String> main = types.isEmpty() ? Optional.empty() : main(SafeXml.parse(types.get()));
            Optional<byte[]> part = main.isEmpty() ? Optional.empty() : container.part(main.get());
            return part.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Filled(SafeXml.parse(part.get()).getDocumentElement()));
        }
    }

    private static Optional<String> main(Document types) {
        return all(types.getDocumentElement(), TYPES, "Override").stream()
                .filter(part -> MAIN.equals(part.getAttribute("ContentType")))
                .map(part -> part.getAttribute("PartName").replaceFirst("^/", ""))
                .findFirst();
    }

    /** Every content control of this field, in the order of the document. */
    List<Element> controls(Field field) {
        return all(body, Body.W, "sdt").stream()
                .filter(control -> field == field(control))
                .toList();
    }

    List<Element> tables() {
        return all(body, Body.W, "tbl");
    }

    static List<Element> rows(Element table) {
        return all(table, Body.W, "tr");
    }

    static List<Element> cells(Element row) {
        return all(row, Body.W, "tc");
    }

    /** The fields of the controls within an element; most cells have one, a cell of plain text none. */
    static List<Field> fields(Element within) {
        List<Field> found = new ArrayList<>();
        for (Element control : all(within, Body.W, "sdt")) {
            Field field = field(control);
            if (field != null) {
                found.add(field);
            }
        }
        return found;
    }

    /** The whole text of the body, for what lost its control. */
    String text() {
        return text(body);
    }

    /** The cell around a control, so that what was typed beside the control counts too; the control itself without one. */
    static Element around(Element control) {
        for (Node node = control; node instanceof Element; node = node.getParentNode()) {
            if (is(node, "tc")) {
                return (Element) node;
            }
        }
        return control;
    }

    /** What people see within an element, without what we put there ourselves to show where to type. */
    static String text(Element within) {
        StringBuilder text = new StringBuilder();
        read(within, text);
        String seen = text.toString().strip();
        return Field.asks(seen) ? "" : seen;
    }

    private static void read(Node node, StringBuilder text) {
        if (is(node, "del") || is(node, "moveFrom") || "Fallback".equals(node.getLocalName())) {
            return;
        }
        if (is(node, "t")) {
            for (Node piece = node.getFirstChild(); piece != null; piece = piece.getNextSibling()) {
                text.append(piece instanceof Text ? piece.getNodeValue() : "");
            }
            return;
        } else if (is(node, "tab")) {
            text.append(' ');
        } else if (is(node, "br") || is(node, "cr")) {
            text.append('\n');
        }
        if (is(node, "sdt") && untouched((Element) node)) {
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            read(child, text);
        }
        if (is(node, "p") && !text.isEmpty()) {
            text.append('\n');
        }
    }

    private static boolean untouched(Element control) {
        StringBuilder shown = new StringBuilder();
        for (Node child = control.getFirstChild(); child != null; child = child.getNextSibling()) {
            read(child, shown);
        }
        return Field.asks(shown.toString().strip());
    }

    /** Whether a box within an element is ticked, in the control or with a cross typed by hand. */
    static boolean ticked(Element within) {
        boolean checked = all(within, Body.W14, "checked").stream()
                .map(state -> state.getAttributeNS(Body.W14, "val"))
                .anyMatch(value -> value.equals("1") || value.equals("true"));
        return checked || text(within).strip().matches("(?i)[☒☑✓✔x]|ja");
    }

    /** The day that was picked in a calendar, as {@code 2019-10-15T00:00:00Z}; empty when none was. */
    static Optional<String> picked(Element within) {
        return all(within, Body.W, "date").stream()
                .map(date -> date.getAttributeNS(Body.W, "fullDate"))
                .filter(date -> !date.isEmpty())
                .findFirst();
    }

    /** Whether there is a content control within an element, whatever it is called by now. */
    static boolean controlled(Element within) {
        return !all(within, Body.W, "sdt").isEmpty();
    }

    /** By its tag, or by its title where a program saved the form without the tags, as LibreOffice does; null for another. */
    private static Field field(Element control) {
        String tag = property(control, "tag");
        String title = property(control, "alias");
        for (Field field : Field.values()) {
            if (field.tag().equals(tag) || tag == null && field.label().equals(title)) {
                return field;
            }
        }
        return null;
    }

    private static String property(Element control, String name) {
        for (Node child = control.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, "sdtPr")) {
                return all((Element) child, Body.W, name).stream()
                        .map(property -> property.getAttributeNS(Body.W, "val"))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private static boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && Body.W.equals(node.getNamespaceURI());
    }

    /** Every element of this name within another, in the order of the document; walked once, not asked for one by one. */
    private static List<Element> all(Element within, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        collect(within, namespace, name, found);
        return found;
    }

    private static void collect(Element within, String namespace, String name, List<Element> found) {
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI())) {
                    found.add(element);
                }
                collect(element, namespace, name, found);
            }
        }
    }
}
