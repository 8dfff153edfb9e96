package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.Audience;
import be.pilootloket.process.engine.Directory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of the agency whom an occasion is meant for, as the engine knows them. */
@Component
class Colleagues {

    private static final String GREETING = "collega";

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** Each address once; empty for an audience outside the agency. */
    List<Addressee> of(Audience audience) {
        return groups(audience)
                .flatMap(group -> directory.emailsOf(group).stream())
                .distinct()
                .map(address -> Addressee.of(GREETING, address))
                .toList();
    }

    private static Stream<String> groups(Audience audience) {
        return switch (audience) {
            case STAFF -> Stream.of("staff");
            case DECISION_MAKER -> Stream.of("decision-maker");
            case STAFF_AND_DECISION_MAKER -> Stream.of("staff", "decision-maker");
            case STAFF_AND_COORDINATOR -> Stream.of("staff", "coordinator");
            default -> Stream.empty();
        };
    }
}
