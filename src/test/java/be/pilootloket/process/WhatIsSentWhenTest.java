package be.pilootloket.process;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.correspondence.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/what-is-sent-when.md} as the models and the occasions tell it. After a change run this test with
 * {@code -Dletters.approve=true} and read what changed in the page.
 */
class WhatIsSentWhenTest {

    private static final Path PAGE = Path.of("docs/what-is-sent-when.md");

    /** Which day the timer before a message waits for, in words. */
    private static final Map<Occasion, String> DATES = Map.ofEntries(
            Map.entry(Occasion.CALL_PUBLISHED, "het uur van de publicatie"),
            Map.entry(Occasion.DEADLINE_APPROACHING, "de dagen voor de uiterste datum die in het programma staan"),
            Map.entry(Occasion.DRAFT_UNSENT, "de dagen voor de uiterste datum die in het programma staan"),
            Map.entry(Occasion.SELECTION_DUE, "drie werkdagen voor de uiterste dag van de selectie"),
            Map.entry(Occasion.SELECTION_OVERDUE, "na de uiterste dag van de selectie"),
            Map.entry(Occasion.START_DELAYED, "de startdatum"),
            Map.entry(Occasion.MEETING_APPROACHING, "twee werkdagen voor de bijeenkomst"),
            Map.entry(Occasion.ASSIGNMENT_DUE, "zeven en twee werkdagen voor de einddatum van de opdracht"),
            Map.entry(Occasion.ASSIGNMENT_OVERDUE, "een werkdag na de einddatum van de opdracht"),
            Map.entry(Occasion.PILOT_PERIOD_ENDED, "na de laatste dag van de pilootperiode"),
            Map.entry(Occasion.ROADMAP_CLOSED, "na de laatste dag van de pilootperiode"));

    private static final String HEAD = """
            # Wat versturen we wanneer?

            Deze pagina is gemaakt uit de modellen in `processes/` en uit `Occasion`; wijzig ze niet met de hand.
            `WhatIsSentWhenTest` vergelijkt ze bij elke bouw en schrijft ze opnieuw:
            `mvn -o test -Dtest=WhatIsSentWhenTest -DargLine="-Dletters.approve=true"`.

            Zonder datum vertrekt een bericht meteen na de aanleiding. Een brief met beroepsclausule wordt dan opgesteld; hij
            vertrekt als een tweede persoon hem vrijgeeft ([Verzending](../processes/dispatch.bpmn)). *Iedereen rond de oproep* zijn de belanghebbenden, wie zich
            inschreef, de kandidaten en wie een aanvraag voorbereidt. Genodigden zijn de contactpersonen van de piloten, hun
            transitiecoaches, de coördinatoren en de gasten, naargelang de bijeenkomst.

            | waarom we schrijven | aanleiding | datum | aan wie | tekst | verstuurd door |
            |---|---|---|---|---|---|
            """;

    @Test
    void isWrittenDown() throws IOException {
        String page = page();

        if (Boolean.getBoolean("letters.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String page() {
        Map<Occasion, String> rows = new EnumMap<>(Occasion.class);
        for (Models model : Models.all()) {
            for (SendTask task : model.every(SendTask.class)) {
                Occasion occasion = Occasion.ofSendTask(task.getId());
                rows.merge(occasion, row(occasion, model, task), String::concat);
            }
        }
        return HEAD + String.join("", rows.values());
    }

    private static String row(Occasion occasion, Models model, SendTask task) {
        List<Moment> moments = Moment.before(task);
        assertThat(moments).as("what sets off " + task.getId()).isNotEmpty();
        boolean joined = moments.stream().allMatch(Moment::joined);
        return "| "
                + String.join(
                        " | ",
                        occasion.label() + kind(occasion),
                        moments.stream().map(Moment::text).collect(Collectors.joining(joined ? "<br>en " : "<br>of ")),
                        date(occasion, moments),
                        occasion.recipients(),
                        "[%1$s](../letters/%1$s.mail.txt)".formatted(occasion.template()),
                        "\"%s\" in [%s](../processes/%s)"
                                .formatted(
                                        Moment.name(task),
                                        model.process().getName(),
                                        model.file().getFileName()))
                + " |\n";
    }

    private static String kind(Occasion occasion) {
        if (occasion.decision()) {
            return " (brief met beroepsclausule, na vrijgave)";
        }
        return occasion.letter() ? " (brief)" : "";
    }

    private static String date(Occasion occasion, List<Moment> moments) {
        Optional<String> timer =
                moments.stream().map(Moment::timer).filter(Objects::nonNull).findFirst();
        if (timer.isEmpty()) {
            return DATES.getOrDefault(occasion, "");
        }
        assertThat(DATES).as("the day of a timer that sends something").containsKey(occasion);
        return "%s (`%s`)".formatted(DATES.get(occasion), timer.get());
    }
}
