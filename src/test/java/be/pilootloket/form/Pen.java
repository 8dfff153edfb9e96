package be.pilootloket.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills in a form with POI as a person does in Word: types in controls, picks, ticks, copies rows, or breaks things. */
public final class Pen {

    private final XWPFDocument document;
    private int partners;

    private Pen(XWPFDocument document) {
        this.document = document;
    }

    /** A pen on an empty or a half filled in form. */
    public static Pen on(byte[] form) {
        try {
            return new Pen(new XWPFDocument(new ByteArrayInputStream(form)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Types or picks an answer in the first control of a field, such as {@code title} or {@code partner.kind}. */
    public Pen write(String tag, String answer) {
        type(controls(tag).get(0), answer);
        return this;
    }

    /** Fills in the next row of the table of partners; null leaves a cell as it is. */
    public Pen partner(String organisation, String kind, boolean recognised) {
        answer("partner.organisation", organisation);
        answer("partner.kind", kind);
        if (recognised) {
            tick(controls("partner.recognised").get(partners));
        }
        partners++;
        return this;
    }

    /** Adds an answer to the row of the partner that was filled in last. */
    public Pen alsoOfPartner(String tag, String answer) {
        type(controls(tag).get(partners - 1), answer);
        return this;
    }

    private void answer(String tag, String answer) {
        if (answer != null) {
            type(controls(tag).get(partners), answer);
        }
    }

    /** Changes the elements of the body by hand: what people do to a form that we did not foresee. */
    Pen damage(Consumer<Element> by) {
        by.accept(body());
        return this;
    }

    /** The form as a file. */
    public byte[] done() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (document) {
            document.write(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    List<Element> controls(String tag) {
        return all(body(), "sdt").stream()
                .filter(control -> all(control, "tag").stream()
                        .limit(1)
                        .anyMatch(name -> tag.equals(name.getAttributeNS(Body.W, "val"))))
                .filter(control -> child(control, "sdtPr") != null
                        && !all(child(control, "sdtPr"), "tag").isEmpty())
                .toList();
    }

    private Element body() {
        return (Element) document.getDocument().getBody().getDomNode();
    }

    private static void type(Element control, String answer) {
        all(child(control, "sdtPr"), "showingPlcHdr")
                .forEach(shown -> shown.getParentNode().removeChild(shown));
        Element text = all(child(control, "sdtContent"), "t").get(0);
        while (text.getFirstChild() != null) {
            text.removeChild(text.getFirstChild());
        }
        text.appendChild(text.getOwnerDocument().createTextNode(answer));
    }

    private static void tick(Element control) {
        type(control, "☒");
        Node state = control.getElementsByTagNameNS(Body.W14, "checked").item(0);
        ((Element) state).setAttributeNS(Body.W14, "w14:val", "1");
    }

    static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    static List<Element> all(Element within, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = within.getElementsByTagNameNS(Body.W, name);
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }
}
