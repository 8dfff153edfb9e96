package be.pilootloket.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.pilootloket.Attack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What leaves the press: readable in thirty years, readable without eyes, and made without looking anything up. */
class PressTest {

    private final Press press = new Press();

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void keepsWhatTheArchiveAndTheScreenReaderAsk(PDFAFlavour standard) throws Exception {
        byte[] pdf = press.pdf(page("<h1>Ontvangst</h1><p>Zone é, \uD83D\uDC9A en <strong>vet</strong></p>"
                + "<table><thead><tr><th scope=\"col\">Partner</th></tr></thead>"
                + "<tbody><tr><td>Logo</td></tr></tbody></table><ul><li>een</li></ul>"));

        assertThat(Pdf.faults(pdf, standard)).isEmpty();
    }

    @Attack({7, 30})
    @Test
    void showsWhatPeopleTypedAndNothingElse() throws IOException {
        String typed = "<script>alert(1)</script> ${7*7} \0\u0001 \u202Etxet & co";

        String read = Pdf.text(press.pdf(page("<p>" + HtmlUtils.htmlEscape(typed) + "</p>")));

        assertThat(read).contains("<script>alert(1)</script> ${7*7}").doesNotContain("49");
    }

    @Attack({27, 30})
    @Test
    void fetchesNothingFromThisMachineOrAnother(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("bestand.txt"), "alleen op deze machine");
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String here = "http://127.0.0.1:" + listening.getLocalPort();
            String there = secret.toUri().toString();
            String style = "@import url('%1$s/a.css'); @font-face { font-family: x; src: url('%1$s/x.ttf') }"
                    + " body { background: url('%2$s') }";
            String body = "<p style=\"font-family: x\"><img src=\"%1$s/c.png\" alt=\"c\"/>"
                    + "<img src=\"%2$s\" alt=\"d\"/><img src=\"jar:%2$s!/e\" alt=\"e\"/>"
                    + "<a href=\"%2$s\" download=\"download\">f</a></p>"
                    + "<object data=\"%1$s/g\" type=\"text/html\">g</object>";
            byte[] pdf = press.pdf(page(style.formatted(here, there), body.formatted(here, there)));

            listening.setSoTimeout(200);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
            assertThat(Pdf.text(pdf)).doesNotContain("alleen op deze machine");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getNames() == null
                                || document.getDocumentCatalog().getNames().getEmbeddedFiles() == null)
                        .isTrue();
            }
        }
    }

    @Attack(named = "XXE")
    @Test
    void readsNoEntitiesFromElsewhere() {
        assertThatThrownBy(() -> press.pdf("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + page("&x;")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Attack(32)
    @Test
    @Timeout(30)
    void printsALongTextInBoundedTime() {
        assertThat(press.pdf(page("<p>" + "lang verhaal ".repeat(15_000) + "</p>")))
                .isNotEmpty();
    }

    private static String page(String body) {
        return page("", body);
    }

    private static String page(String style, String body) {
        return "<html lang=\"nl-BE\"><head><title>Ontvangst</title><meta name=\"description\" content=\"Een ontvangst\"/>"
                + "<style>" + style + " body { font-family: 'DejaVu Sans' }</style></head><body>" + body
                + "</body></html>";
    }
}
