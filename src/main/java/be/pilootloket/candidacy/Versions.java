package be.pilootloket.candidacy;

import be.pilootloket.call.CallDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what a dossier became, as a version beside the earlier ones. */
@Component
class Versions {

    private final Candidacies candidacies;
    private final CallDesk calls;
    private final Clock clock;

    Versions(Candidacies candidacies, CallDesk calls, Clock clock) {
        this.candidacies = candidacies;
        this.calls = calls;
        this.clock = clock;
    }

    /** The number of the new version. */
    int add(
            Candidacy candidacy,
            DossierVersion.Kind kind,
            Instant receivedAt,
            boolean counted,
            Dossier dossier,
            String by) {
        int version = candidacy.versions().size() + 1;
        Dossier kept = withZoneCode(dossier, calls.get(candidacy.callCode()).definition());
        candidacies.add(
                candidacy,
                new DossierVersion(version, kind, receivedAt, counted, clock.instant(), by, kept, List.of(), null));
        return version;
    }

    /** A zone may be given by its name; the dossier keeps its code. */
    static Dossier withZoneCode(Dossier dossier, Programme programme) {
        String code = programme.areas().find(dossier.zone()).map(Zone::code).orElse(dossier.zone());
        return new Dossier(dossier.title(), code, dossier.initiator(), dossier.partners(), dossier.documents());
    }
}
