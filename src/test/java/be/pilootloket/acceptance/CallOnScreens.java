package be.pilootloket.acceptance;

import static be.pilootloket.acceptance.Candidates.CALL;
import static be.pilootloket.acceptance.Candidates.JURY;
import static be.pilootloket.acceptance.Candidates.number;
import static be.pilootloket.acceptance.Candidates.numbers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** The call of 2019 as people click it: one candidacy from its first form on, and one of every task. The rest goes over HTTP. */
final class CallOnScreens {

    private final Product product;
    private final Candidates candidates;
    private final Function<String, Tasklist> screens;

    CallOnScreens(Product product, Function<String, Tasklist> screens) {
        this.product = product;
        this.screens = screens;
        candidates = new Candidates(product);
    }

    void isDefinedApprovedAndPublished() {
        as("staff").startProcess("Oproep").complete();
        as("staff")
                .openTask("Oproep opstellen", CALL)
                .tick("Ik heb deze waarschuwingen gezien en behoud de data")
                .complete();
        as("decision-maker")
                .openTask("Oproep goedkeuren", CALL)
                .choose("Uw beslissing", "Goedkeuren")
                .complete();
        as("admin")
                .open("/rehearsal", "rehearsal")
                .getByText("Naar de volgende datum")
                .click();
        as("staff").open("/oproepen/" + CALL, "published");
    }

    void receivesCandidacies() {
        product.moveTo("2019-09-16T10:00:00");

        as("staff")
                .startProcess("Kandidatuur")
                .fill("Regionale zorgzone", "zone-6")
                .fill("Organisatie van de initiatiefnemer", "Initiatief 1")
                .fill("Contactpersoon", "Contactpunt")
                .fill("E-mailadres", "initiatief-1@kandidaat.example")
                .fill("Toegekomen op", "11/09/2019")
                .fill("Toegekomen om", "12:30")
                .choose("Hoe kwam ze toe?", "E-mail")
                .complete();
        as("staff")
                .openTask("Dossier invoeren", number(1))
                .fill("Titel van het project", "Samen in onze zone")
                .addTo("Partners")
                .fill("Organisatie", "Logo (voorbeeld)")
                .choose("Soort partner", "Logo")
                .complete();
        List<String> zones = List.of("kempen", "waas-dender", "oost-limburg", "halle-vilvoorde", "zone-5");
        IntStream.range(0, 5).forEach(i -> candidates.register(i + 2, zones.get(i), "2019-09-11T11:00:00+02:00"));
    }

    void findsWhoIsAdmissible() {
        product.moveTo("2019-11-12T09:00:00");
        as("staff")
                .openTask("Gelezen mailbox bevestigen", CALL)
                .tick("De mailbox is gelezen tot na de uiterste dag. Alles wat toekwam, is ingeschreven.")
                .complete();
        as("staff")
                .openTask("Ontvankelijkheid controleren", number(1))
                .choose("Is de kandidatuur ontvankelijk?", "Nee, ze is niet ontvankelijk")
                .fill("Motivering", "Er zijn te weinig partners.")
                .complete();
        as("staff")
                .openTask("Ontvankelijkheid controleren", number(2))
                .choose("Is de kandidatuur ontvankelijk?", "Ja, ze gaat naar de lezers")
                .fill("Motivering", "Het dossier voldoet aan de voorwaarden.")
                .complete();
        IntStream.of(3, 4, 5, 6).forEach(i -> candidates.judge(i, "yes", "Het dossier voldoet aan de voorwaarden."));
    }

    void isRead() {
        readers(2).forEach(reader -> {
            as(reader)
                    .openTask("Belangen verklaren", number(2))
                    .choose("Hebt u een belangenconflict?", "Nee, ik kan vrij oordelen")
                    .complete();
            as(reader)
                    .openTask("Dossier beoordelen", number(2))
                    .fillEach("Score van 0 tot en met 5", "5")
                    .fillEach("Uitleg", "Dat blijkt uit het dossier.")
                    .complete();
        });
        Map.of(3, 4, 4, 4, 5, 3, 6, 2).forEach(candidates::assess);
    }

    void isDecided() {
        as("decision-maker")
                .openTask("Selectie beslissen", CALL)
                .untick("Geselecteerd", 4)
                .fillEach("Motivering voor de kandidaat", "De partners kennen elkaar.")
                .isRefused("De reden waarom u niet alle plaatsen invult")
                .tick("Geselecteerd", 4)
                .complete();
    }

    void sendsItsLetters() {
        as("staff")
                .openTask("Brieven nakijken", CALL)
                .tick("Ik keek de brieven na. Leg ze voor aan een collega.")
                .complete();
        as("staff").open("/dispatches", "dispatches");
        as("decision-maker")
                .openTask("Brieven vrijgeven", CALL)
                .choose("Uw beslissing", "De brieven mogen vertrekken")
                .complete();
        numbers(2, 3, 4, 5).forEach(number -> product.mails().await(number, "Uw project is geselecteerd"));
        product.mails().await(number(6), "Uw project is niet geselecteerd");
        product.mails().await(number(1), "Uw kandidatuur is niet ontvankelijk");
        as("staff").open("/mails?number=" + number(2), "mails");
        as("staff").open("/calls/" + CALL, "call");
    }

    /** The two who read a dossier. */
    private List<String> readers(int candidacy) {
        return Awaitility.await("two readers")
                .until(
                        () -> JURY.stream()
                                .filter(reader -> !product.person(reader)
                                        .tasks("Belangen verklaren", number(candidacy))
                                        .isEmpty())
                                .toList(),
                        readers -> readers.size() == 2);
    }

    private Tasklist as(String account) {
        return screens.apply(account);
    }
}
