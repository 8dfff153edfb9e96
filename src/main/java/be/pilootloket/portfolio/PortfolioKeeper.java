package be.pilootloket.portfolio;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pilots made together: the results of the programme, of organisations and not of people. */
@Component
class PortfolioKeeper implements Keeper {

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "portfolio_outcome", Set.of(RetentionClass.DECISIONS),
                "mission_statement", Set.of(RetentionClass.DECISIONS),
                "mission_statement_agreement", Set.of(RetentionClass.DECISIONS),
                "opdracht", Set.of(RetentionClass.DECISIONS),
                "opdracht_allocation", Set.of(RetentionClass.DECISIONS));
    }
}
