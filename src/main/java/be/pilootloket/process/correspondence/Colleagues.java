package be.pilootloket.process.correspondence;

import be.pilootloket.correspondence.Addressee;
import be.pilootloket.correspondence.Insiders;
import be.pilootloket.process.engine.Directory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The addresses of the people of the agency, as the engine knows them. */
@Component
class Colleagues {

    private static final String GREETING = "collega";

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /**
     * Those who are meant in person come first: one without an address is kept, and becomes a message that somebody looks
     * at. Of a group, whoever has no address is passed over: the others have it.
     */
    List<Addressee> of(Insiders insiders) {
        return Stream.concat(
                        insiders.users().stream().sorted().map(this::inPerson),
                        insiders.groups().stream()
                                .sorted()
                                .flatMap(group -> directory.emailsOf(group).stream())
                                .distinct()
                                .map(address -> Addressee.of(GREETING, address)))
                .toList();
    }

    private Addressee inPerson(String user) {
        return Addressee.of(directory.nameOf(user), directory.emailOf(user).orElse(""));
    }
}
