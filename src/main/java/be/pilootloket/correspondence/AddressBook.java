package be.pilootloket.correspondence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds for every occasion the correspondents of its subject. */
@Component
class AddressBook {

    private final Map<Subject, Correspondents> bySubject = new EnumMap<>(Subject.class);

    AddressBook(List<Correspondents> all) {
        for (Correspondents correspondents : all) {
            for (Subject subject : correspondents.subjects()) {
                if (bySubject.put(subject, correspondents) != null) {
                    throw new IllegalStateException("Two know whom to write to about " + subject);
                }
            }
        }
        for (Occasion occasion : Occasion.values()) {
            if (!bySubject.containsKey(occasion.subject())) {
                throw new IllegalStateException("Nobody knows whom to write to about " + occasion);
            }
        }
    }

    /** Everyone whom the occasion is meant for, each address once. */
    List<Addressee> addressees(Occasion occasion, String about, List<Addressee> insiders) {
        Stream<Addressee> everyone = Stream.concat(of(occasion).outside(occasion, about).stream(), insiders.stream());
        return of(occasion).told(occasion, about, Addressee.once(everyone));
    }

    Insiders inside(Occasion occasion, String about) {
        return of(occasion).inside(occasion, about);
    }

    Particulars particulars(Occasion occasion, String about) {
        return of(occasion).particulars(occasion, about);
    }

    Map<String, Object> personal(Occasion occasion, String about, Addressee addressee) {
        return of(occasion).personal(occasion, about, addressee);
    }

    Optional<String> calendar(Occasion occasion, String about, Addressee addressee) {
        return of(occasion).calendar(occasion, about, addressee);
    }

    private Correspondents of(Occasion occasion) {
        return bySubject.get(occasion.subject());
    }
}
