package be.pilootloket.form;

import be.pilootloket.programme.PartnerKind;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.RequiredDocument;
import be.pilootloket.programme.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms that candidates and partners fill in, made from what the call says: nobody keeps a form by hand. */
@Component
public class CallForms {

    private static final String DOCX = "docx";
    private static final String PRIVACY = """
            %s gebruikt wat u hier invult alleen om uw aanvraag te behandelen. Dat is een taak van algemeen belang (AVG, \
            artikel 6.1.e). Alleen wie aan uw dossier werkt, ziet uw gegevens. U kunt ze inkijken en laten verbeteren: mail \
            naar %s. Bent u niet tevreden over hoe we met uw gegevens omgaan? Meld dat aan de Vlaamse Toezichtcommissie.""";

    /** The forms of a call in the order in which it asks for them: those that are asked as docx. */
    public List<CallForm> of(Programme programme) {
        return programme.documents().stream()
                .filter(document -> DOCX.equals(document.format()))
                .map(document -> make(document, programme))
                .toList();
    }

    /** The form for one of the documents of a call; empty when the call asks for no such docx. */
    public Optional<CallForm> find(Programme programme, String code) {
        return programme
                .document(code)
                .filter(document -> DOCX.equals(document.format()))
                .map(document -> make(document, programme));
    }

    /** The number of a form as printed on it: the code of the call and its place among the documents. */
    static String number(RequiredDocument document, Programme programme) {
        return "%s-F%d".formatted(programme.code(), programme.documents().indexOf(document) + 1);
    }

    private static CallForm make(RequiredDocument document, Programme programme) {
        String number = number(document, programme);
        Body body = new Body(choices(programme))
                .title(document.perPartner() ? "Engagementverklaring" : "Aanvraagformulier")
                .subtitle(programme.title())
                .stamp(number, document.formVersion());
        if (document.perPartner()) {
            declaration(body, programme);
        } else {
            application(body, programme);
        }
        body.heading("Uw gegevens")
                .text(PRIVACY.formatted(
                        programme.agency().name(), programme.contact().email()));
        String footer = "%s, %s, versie %s".formatted(document.label(), number, document.formVersion());
        byte[] content = Docx.of(body.end(), document.label(), footer, programme);
        String fileName = "%s-%s.docx"
                .formatted(programme.code(), document.perPartner() ? "engagementverklaring" : "aanvraagformulier");
        return new CallForm(document.code(), number, document.formVersion(), document.label(), fileName, content);
    }

    private static void application(Body body, Programme programme) {
        body.facts(
                        "Over dit formulier",
                        facts(
                                programme,
                                "Hiermee stelt u een pilootproject voor. Samen met de engagementverklaring van elke partner is"
                                        + " dit uw aanvraag.",
                                "De initiatiefnemer van het pilootproject, één keer voor alle partners samen.",
                                "Mail dit formulier als docx-bestand naar %s.".formatted(programme.mailbox())))
                .text(
                        "Vul elk veld in. Met de Tab-toets gaat u naar het volgende veld. Hebt u ergens geen antwoord op? Laat"
                                + " het veld dan staan zoals het is.")
                .heading("1. Het project")
                .fields("Het project", List.of(Field.TITLE, Field.ZONE))
                .heading("2. De initiatiefnemer")
                .fields("De initiatiefnemer", List.of(Field.ORGANISATION, Field.CONTACT, Field.EMAIL, Field.PHONE))
                .turn(true)
                .heading("3. De partners")
                .text(
                        "Vul één rij in per partner. Rijen te kort? Klik in Word op het plusteken onder de tabel, of kopieer een"
                                + " lege rij. De initiatiefnemer vult u hier ook in als die een van de partners is.")
                .bullets(List.of(
                        "Erkend: kruis aan als de organisatie een erkenning heeft en u die kunt aantonen.",
                        "Welke zorgraad: alleen voor een zorgraad. Vul de eerstelijnszone in of de naam op de lijst van uw"
                                + " zone.",
                        "Interesse: alleen voor een optionele partner. Schrijf wanneer die u liet weten dat die wil meedoen,"
                                + " en waaruit dat bleek."))
                .rows("Partners", columns(), rowsFor(programme))
                .text(programme.optionalPartnersNote())
                .turn(false)
                .heading("4. Ondertekening")
                .text(
                        "Ik heb dit formulier naar waarheid ingevuld. Elke partner heeft een engagementverklaring ondertekend.")
                .signature("Ondertekening", List.of(Field.SIGNED_BY, Field.SIGNED_AS, Field.SIGNED_ON));
    }

    private static void declaration(Body body, Programme programme) {
        body.facts(
                        "Over dit formulier",
                        facts(
                                programme,
                                "Hiermee zegt een partner toe dat die meewerkt aan een pilootproject.",
                                "Elke partner van het project, één verklaring per organisatie.",
                                "Bezorg de verklaring aan de initiatiefnemer. Die mailt alles samen naar %s."
                                        .formatted(programme.mailbox())))
                .heading("1. Het project")
                .fields("Het project", List.of(Field.TITLE, Field.ZONE, Field.ORGANISATION))
                .heading("2. De partner")
                .fields("De partner", List.of(Field.PARTNER_ORGANISATION, Field.PARTNER_KIND))
                .heading("3. De verklaring")
                .text("Onze organisatie doet mee aan dit pilootproject en verklaart:")
                .bullets(List.of(
                        "dat ze het project en de aanvraag kent;",
                        "dat ze als partner meewerkt zolang het project loopt;",
                        "dat ze overlegt en ervaringen deelt met de andere partners."))
                .signature("Ondertekening", List.of(Field.SIGNED_BY, Field.SIGNED_AS, Field.SIGNED_ON));
    }

    private static List<List<String>> facts(Programme programme, String purpose, String who, String where) {
        return List.of(
                List.of("Waarvoor?", purpose),
                List.of("Wie vult het in?", who),
                List.of("Waarheen?", where),
                List.of(
                        "Wanneer?",
                        "We moeten de aanvraag ten laatste op %s ontvangen."
                                .formatted(programme.timeline().deadline().text())),
                List.of(
                        "Hulp nodig?",
                        "%s, %s, telefoon %s"
                                .formatted(
                                        programme.contact().name(),
                                        programme.contact().email(),
                                        programme.contact().phone())));
    }

    private static Map<Field, Integer> columns() {
        Map<Field, Integer> columns = new LinkedHashMap<>();
        columns.put(Field.PARTNER_ORGANISATION, 3000);
        columns.put(Field.PARTNER_KIND, 2650);
        columns.put(Field.PARTNER_RECOGNISED, 950);
        columns.put(Field.PARTNER_LISTED_AS, 1950);
        columns.put(Field.PARTNER_MISSION, 2300);
        columns.put(Field.PARTNER_INTEREST_ON, 1560);
        columns.put(Field.PARTNER_INTEREST_EVIDENCE, 2160);
        return columns;
    }

    /** Enough for one partner of every kind and a few more. */
    private static int rowsFor(Programme programme) {
        return programme.partnerKinds().size() + 3;
    }

    private static Map<Field, List<String>> choices(Programme programme) {
        Map<Field, List<String>> choices = new EnumMap<>(Field.class);
        choices.put(
                Field.ZONE, programme.areas().zones().stream().map(Zone::name).toList());
        choices.put(
                Field.PARTNER_KIND,
                new ArrayList<>(programme.partnerKinds().stream()
                        .map(PartnerKind::label)
                        .toList()));
        return choices;
    }
}
