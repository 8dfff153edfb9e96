package be.pilootloket.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that strangers wrote: no DOCTYPE, no entities, nothing fetched, no deeper than a document goes. */
public final class SafeXml {

    private static final String DEEPEST = "256";

    private SafeXml() {}

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
            throw new Unsafe("Dit bestand bevat iets dat een document niet hoort te bevatten.");
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these", impossible);
        }
    }
}
