package be.pilootloket.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes PDFs for the archive (PDF/A-3a) that a screen reader can read (PDF/UA-1). A page may hold its text and its own
 * style, and nothing else: whatever it names elsewhere, on this machine or on another, is not fetched.
 */
@Component
public class Press {

    private static final String FONT = "DejaVu Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What XML cannot carry, and people still send. */
    private static final Pattern NO_TEXT =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        // It would write what stands on a page into our log.
        XRLog.setLoggingEnabled(false);
    }

    private final byte[] regular = font("DejaVuSans.ttf");
    private final byte[] bold = font("DejaVuSans-Bold.ttf");

    /**
     * Prints a page.
     *
     * @param page well-formed XHTML without a document type, with {@code lang}, a {@code title} and a {@code description};
     *     every text of a person's in it escaped
     * @return the PDF
     * @throws IllegalArgumentException when it is not well-formed
     */
    public byte[] pdf(String page) {
        PdfRendererBuilder printing = new PdfRendererBuilder();
        printing.usePdfAConformance(PdfAConformance.PDFA_3_A);
        printing.usePdfUaAccessibility(true);
        printing.useColorProfile(COLOURS);
        printing.useFont(() -> new ByteArrayInputStream(regular), FONT, REGULAR, FontStyle.NORMAL, true);
        printing.useFont(() -> new ByteArrayInputStream(bold), FONT, BOLD, FontStyle.NORMAL, true);
        printing.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        printing.useUnicodeBidiReorderer(new ICUBidiReorderer());
        printing.defaultTextDirection(TextDirection.LTR);
        printing.withProducer("Pilootloket");
        fetchNothing(printing);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printing.withW3cDocument(read(NO_TEXT.matcher(page).replaceAll("\uFFFD")), "");
        printing.toStream(pdf);
        try {
            printing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    /**
     * Puts PDFs behind one another, for a printer.
     *
     * @param pdfs at least one
     * @return one PDF with all their pages
     */
    public byte[] bundle(List<byte[]> pdfs) {
        PDFMergerUtility merging = new PDFMergerUtility();
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        pdfs.forEach(pdf -> merging.addSource(new RandomAccessReadBuffer(pdf)));
        merging.setDestinationStream(bundle);
        try {
            merging.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bundle.toByteArray();
    }

    /** Thrice: no address is resolved, none is let through, and no way of fetching is there. */
    private static void fetchNothing(PdfRendererBuilder printing) {
        printing.useUriResolver((base, address) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            printing.useExternalResourceAccessControl((address, kind) -> false, when);
        }
        printing.useProtocolsStreamImplementation(
                address -> new Nothing(), "http", "https", "file", "jar", "ftp", "data", "classpath");
    }

    /**
     * Whether a page can be printed.
     *
     * @throws IllegalArgumentException when it is not well-formed
     */
    public static void check(String page) {
        read(page);
    }

    private static Document read(String page) {
        try {
            DocumentBuilderFactory reading = DocumentBuilderFactory.newInstance();
            reading.setNamespaceAware(true);
            reading.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder reader = reading.newDocumentBuilder();
            // It would tell the console what the exception tells the caller.
            reader.setErrorHandler(new DefaultHandler());
            return reader.parse(new InputSource(new StringReader(page)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("Not a page that can be printed", malformed);
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] font(String file) {
        try (InputStream font = new ClassPathResource("print/" + file).getInputStream()) {
            return font.readAllBytes();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static final class Nothing implements FSStream {

        @Override
        public InputStream getStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public Reader getReader() {
            return Reader.nullReader();
        }
    }
}
