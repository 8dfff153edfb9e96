package be.pilootloket.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import be.pilootloket.Attack;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.Partner;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Programmes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What people fill in comes back as they meant it, and what they break is told. */
class FormReaderTest {

    private static final String VERSION = "2019-09";

    private final Programme programme =
            Programmes.in("classpath:programmes/").find("RZP-2019").orElseThrow();
    private final CallForms forms = new CallForms();
    private final FormReader reader = new FormReader();

    @Test
    void readsAnApplicationBackAsAPersonFilledItIn() {
        byte[] file = application()
                .partner("Logo Voorbeeld", "Logo", true)
                .alsoOfPartner("partner.mission", "Preventie")
                .partner("Zorgraad Kempen 1 (voorbeeld)", "Zorgraad", false)
                .alsoOfPartner("partner.listedAs", "Kempen 1")
                .partner("Buurtwerk Voorbeeld", "Andere organisatie, vereniging of dienst", false)
                .alsoOfPartner("partner.interestShownOn", "1-10-2019")
                .alsoOfPartner("partner.interestEvidence", "Een mail")
                .done();

        FormReading reading = reader.read(file, programme);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.code()).isEqualTo("application-form");
        assertThat(reading.formVersion()).isEqualTo(VERSION);
        assertThat(reading.declaration()).isNull();
        assertThat(reading.dossier())
                .isEqualTo(new Dossier(
                        "Samen in de Kempen",
                        "kempen",
                        new Initiator("Logo Voorbeeld", "Onthaal", "onthaal@logo.example", "014 00 00 00"),
                        List.of(
                                partner("Logo Voorbeeld", "logo", true, null, "Preventie", null, null),
                                partner(
                                        "Zorgraad Kempen 1 (voorbeeld)",
                                        "care-council",
                                        false,
                                        "Kempen 1",
                                        null,
                                        null,
                                        null),
                                partner(
                                        "Buurtwerk Voorbeeld",
                                        "other-organisation",
                                        false,
                                        null,
                                        null,
                                        LocalDate.of(2019, 10, 1),
                                        "Een mail")),
                        List.of()));
    }

    @Test
    void readsADeclarationBack() {
        FormReading reading = reader.read(declaration().done(), programme);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.code()).isEqualTo("engagement-declaration");
        assertThat(reading.dossier()).isNull();
        assertThat(reading.declaration())
                .isEqualTo(new Declaration("Logo Voorbeeld", "logo", "Directie", LocalDate.of(2019, 10, 15)));
        assertThat(reading.declaration().signed()).isTrue();
    }

    @Test
    void readsNothingFromAFormThatNobodyFilledIn() {
        FormReading reading = reader.read(empty("application-form"), programme);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.dossier())
                .isEqualTo(new Dossier(null, null, new Initiator(null, null, null, null), List.of(), List.of()));
    }

    @Test
    void saysThatADeclarationIsNotSigned() {
        byte[] file = Pen.on(empty("engagement-declaration"))
                .write("partner.organisation", "Logo Voorbeeld")
                .write("partner.kind", "Logo")
                .done();

        FormReading reading = reader.read(file, programme);

        assertThat(reading.declaration().signed()).isFalse();
        assertThat(reading.problems()).containsExactly("Onder deze verklaring staat geen naam.");
    }

    @Test
    void saysThatAFormIsOfAnOlderVersionAndReadsItAllTheSame() {
        byte[] file = application().write("formVersion", "2018-01").done();

        FormReading reading = reader.read(file, programme);

        assertThat(reading.formVersion()).isEqualTo("2018-01");
        assertThat(reading.problems())
                .containsExactly("Dit is versie 2018-01 van het formulier. Alleen versie 2019-09 telt.");
        assertThat(reading.dossier().title()).isEqualTo("Samen in de Kempen");
    }

    @Test
    void readsByItsLabelWhatLostItsControl() {
        Pen pen = application();
        pen.controls("email").forEach(FormReaderTest::unwrap);

        FormReading reading = reader.read(pen.done(), programme);

        assertThat(reading.dossier().initiator().email()).isEqualTo("onthaal@logo.example");
        assertThat(reading.problems()).singleElement().asString().contains("\"E-mailadres\"", "kijk die na");
    }

    @Test
    void saysWhatIsGoneFromTheForm() {
        Pen pen = application();
        pen.controls("zone").forEach(control -> remove(Filled.around(control).getParentNode()));
        pen.damage(body -> Pen.all(body, "tbl").stream()
                .filter(table -> Filled.text(table).contains("Waaruit bleek dat?"))
                .toList()
                .forEach(FormReaderTest::remove));

        FormReading reading = reader.read(pen.done(), programme);

        assertThat(reading.dossier().zone()).isNull();
        assertThat(reading.problems())
                .containsExactlyInAnyOrder(
                        "Het veld \"Regionale zorgzone\" is uit het formulier verdwenen.",
                        "De tabel met de partners is uit het formulier verdwenen.");
    }

    @Test
    void recognisesAFormWithoutAnyControl() {
        Pen pen = application().partner("Logo Voorbeeld", "Logo", true);
        pen.damage(body -> Pen.all(body, "sdt").forEach(FormReaderTest::unwrap));

        FormReading reading = reader.read(pen.done(), programme);

        assertThat(reading.code()).isEqualTo("application-form");
        assertThat(reading.formVersion()).isNull();
        assertThat(reading.dossier().title()).isEqualTo("Samen in de Kempen");
        assertThat(reading.dossier().partners())
                .containsExactly(partner("Logo Voorbeeld", "logo", true, null, null, null, null));
    }

    @Test
    void readsRowsThatWereCopiedOrTypedByHand() {
        Pen pen = application().partner("Logo Voorbeeld", "Logo", true);
        pen.damage(body -> {
            Element row = row(pen.controls("partner.organisation").get(0));
            Element table = (Element) ancestor(row, "tbl");
            Element copy = (Element) row.cloneNode(true);
            Element typed = (Element) row.cloneNode(true);
            table.appendChild(copy);
            table.appendChild(typed);
            Pen.all(copy, "t").get(0).getFirstChild().setNodeValue("Palliatief netwerk Voorbeeld");
            Pen.all(copy, "t").get(1).getFirstChild().setNodeValue("palliatief NETWERK");
            Pen.all(typed, "sdt").forEach(FormReaderTest::unwrap);
            Pen.all(typed, "t").get(0).getFirstChild().setNodeValue("Zorgraad Voorbeeld");
            Pen.all(typed, "t").get(1).getFirstChild().setNodeValue("Zorgraad");
        });

        FormReading reading = reader.read(pen.done(), programme);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.dossier().partners())
                .extracting(Partner::organisation, Partner::kind)
                .containsExactly(
                        tuple("Logo Voorbeeld", "logo"),
                        tuple("Palliatief netwerk Voorbeeld", "palliative-network"),
                        tuple("Zorgraad Voorbeeld", "care-council"));
    }

    @Test
    void tellsWhichAnswersItDoesNotUnderstand() {
        byte[] file = application()
                .write("zone", "Atlantis")
                .partner("Logo Voorbeeld", "Logoo", true)
                .partner("Buurtwerk Voorbeeld", null, false)
                .alsoOfPartner("partner.interestShownOn", "ergens in oktober")
                .partner(null, "Zorgraad", false)
                .done();

        FormReading reading = reader.read(file, programme);

        assertThat(reading.problems())
                .containsExactly(
                        "De zone \"Atlantis\" kennen we niet.",
                        "De soort van \"Logo Voorbeeld\" kennen we niet: \"Logoo\".",
                        "Van \"Buurtwerk Voorbeeld\" is de soort niet ingevuld.",
                        "Buurtwerk Voorbeeld: \"ergens in oktober\" is geen datum die we kunnen lezen.",
                        "Een rij in de tabel met partners heeft geen organisatie, wel: Zorgraad.");
        assertThat(reading.dossier().zone()).isEqualTo("Atlantis");
        assertThat(reading.dossier().partners()).hasSize(2);
    }

    @Attack(7)
    @Test
    void readsWhatPeopleTypeLiterally() {
        String literal = "${7*7} <b>x</b> &amp; {{1}} \uD83D\uDC9A";

        FormReading reading = reader.read(application().write("title", literal).done(), programme);

        assertThat(reading.dossier().title()).isEqualTo(literal);
    }

    @Test
    void readsNoFormOfAnotherCallAndNothingElse() {
        assertThat(problem(application().write("formNumber", "RZP-2031-F1").done()))
                .isEqualTo("Dit is formulier RZP-2031-F1. Dat hoort niet bij deze oproep.");
        assertThat(problem("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).startsWith("Dit is een pdf.");
        assertThat(problem(new byte[0])).startsWith("Dit bestand is stuk.");
        assertThat(problem("PK\3\4 en verder niets".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("Dit bestand is stuk.");
    }

    private String problem(byte[] file) {
        FormReading reading = reader.read(file, programme);
        assertThat(reading.recognised()).isFalse();
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0);
    }

    private Pen application() {
        return Pen.on(empty("application-form"))
                .write("title", "Samen in de Kempen")
                .write("zone", "Kempen")
                .write("organisation", "Logo Voorbeeld")
                .write("contact", "Onthaal")
                .write("email", "onthaal@logo.example")
                .write("phone", "014 00 00 00");
    }

    private Pen declaration() {
        return Pen.on(empty("engagement-declaration"))
                .write("title", "Samen in de Kempen")
                .write("partner.organisation", "Logo Voorbeeld")
                .write("partner.kind", "Logo")
                .write("signedBy", "Directie")
                .write("signedOn", "15 oktober 2019");
    }

    private byte[] empty(String code) {
        return forms.find(programme, code).orElseThrow().content();
    }

    private static Partner partner(
            String organisation,
            String kind,
            boolean recognised,
            String listedAs,
            String mission,
            LocalDate interestShownOn,
            String interestEvidence) {
        return new Partner(
                organisation, kind, recognised, listedAs, mission, false, interestShownOn, interestEvidence, List.of());
    }

    /** What stays when somebody removes a content control: its content. */
    private static void unwrap(Element control) {
        Node parent = control.getParentNode();
        Element content = Pen.child(control, "sdtContent");
        while (content.getFirstChild() != null) {
            parent.insertBefore(content.getFirstChild(), control);
        }
        parent.removeChild(control);
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    private static Element row(Element control) {
        return (Element) ancestor(control, "tr");
    }

    private static Node ancestor(Node node, String name) {
        return name.equals(node.getLocalName()) ? node : ancestor(node.getParentNode(), name);
    }
}
