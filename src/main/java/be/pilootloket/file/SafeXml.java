package be.pilootloket.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that strangers wrote: no DOCTYPE, no entities, nothing fetched, no deeper than a document goes. */
public final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final String DEEPEST = "256";
    private static final String REFUSED = "Dit bestand bevat iets dat een document niet hoort te bevatten.";

    private SafeXml() {}

    /**
     * What a look through a part gave, without keeping the part.
     *
     * @param elements the local names that occur in it
     * @param fields the instructions of the fields of a Word document, one after the other, however they were cut
     * @param fetches whether something other than a link that people click points outside
     */
    record Scan(Set<String> elements, String fields, boolean fetches) {}

    /**
     * The document that these bytes are.
     *
     * @throws Unsafe when they are no XML, or XML with a DOCTYPE
     */
    public static Document parse(byte[] xml) throws Unsafe {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException unreadable) {
            throw new Unsafe(REFUSED);
        }
    }

    /**
     * Looks through a part of whatever size, in little memory.
     *
     * @throws Unsafe when it is no XML, or XML with a DOCTYPE
     */
    static Scan scan(byte[] xml) throws Unsafe {
        Scanner scanner = new Scanner();
        try {
            parser().parse(new ByteArrayInputStream(xml), scanner);
        } catch (SAXException | IOException unreadable) {
            throw new Unsafe(REFUSED);
        }
        return new Scan(scanner.elements, scanner.fields.toString(), scanner.fetches);
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(DEPTH, DEEPEST);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these", impossible);
        }
    }

    private static SAXParser parser() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(DEPTH, DEEPEST);
            return parser;
        } catch (ParserConfigurationException | SAXException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these", impossible);
        }
    }

    private static final class Scanner extends DefaultHandler {

        private static final String XLINK = "http://www.w3.org/1999/xlink";
        /** Links that a reader clicks, and the template that a document was made from long ago. */
        private static final Set<String> HARMLESS = Set.of("a", "template", "auto-reload");

        private static final int MOST_NAMES = 10_000;
        private static final int MOST_FIELDS = 1_000_000;

        private final Set<String> elements = new HashSet<>();
        private final StringBuilder fields = new StringBuilder();
        private boolean fetches;
        private boolean inField;

        @Override
        public void startElement(String namespace, String name, String qualified, Attributes attributes) {
            if (elements.size() < MOST_NAMES) {
                elements.add(name);
            }
            inField = name.equals("instrText");
            if (name.equals("fldSimple")) {
                for (int at = 0; at < attributes.getLength(); at++) {
                    add(" " + attributes.getValue(at) + " ");
                }
            }
            String target = attributes.getValue(XLINK, "href");
            fetches |= target != null && !HARMLESS.contains(name) && leadsOutside(target.toLowerCase(Locale.ROOT));
        }

        private static boolean leadsOutside(String target) {
            return target.contains(":")
                    || target.startsWith("//")
                    || target.startsWith("\\")
                    || target.startsWith("..");
        }

        @Override
        public void endElement(String namespace, String name, String qualified) {
            inField = false;
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (inField) {
                add(new String(text, start, length));
            }
        }

        private void add(String instruction) {
            if (fields.length() < MOST_FIELDS) {
                fields.append(instruction);
            }
        }
    }
}
