package be.pilootloket.board;

import be.pilootloket.process.engine.Directory;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows or needs: who is there, which day it is, and what people are called. */
@ControllerAdvice
class EveryPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, H'u'mm", Locale.forLanguageTag("nl-BE"));
    private static final ZoneId AGENCY = ZoneId.of("Europe/Brussels");

    private final Clock clock;
    private final Directory directory;
    private final AgencySettings agency;
    private final boolean evaluation;

    EveryPage(Clock clock, Directory directory, AgencySettings agency, Environment environment) {
        this.agency = agency;
        this.clock = clock;
        this.directory = directory;
        this.evaluation = environment.acceptsProfiles(Profiles.of("evaluation"));
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return Visitor.current();
    }

    /** A page calls its people by name; an account is only for logging in. */
    @ModelAttribute("people")
    Directory people() {
        return directory;
    }

    /** Whose house it is. */
    @ModelAttribute("agency")
    AgencySettings agency() {
        return agency;
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
