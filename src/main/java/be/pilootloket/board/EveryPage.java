package be.pilootloket.board;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the head of every page shows: who is there, and which day it is. */
@ControllerAdvice
class EveryPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, H'u'mm", Locale.forLanguageTag("nl-BE"));
    private static final ZoneId AGENCY = ZoneId.of("Europe/Brussels");

    private final Clock clock;
    private final boolean evaluation;

    EveryPage(Clock clock, Environment environment) {
        this.clock = clock;
        this.evaluation = environment.acceptsProfiles(Profiles.of("evaluation"));
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return Visitor.current();
    }

    @ModelAttribute("today")
    String today() {
        return DAY.format(clock.instant().atZone(AGENCY));
    }

    @ModelAttribute("evaluationAccounts")
    List<EvaluationAccount> accounts() {
        return evaluation ? EvaluationAccount.ALL : List.of();
    }

    @ModelAttribute("evaluation")
    boolean evaluation() {
        return evaluation;
    }
}
