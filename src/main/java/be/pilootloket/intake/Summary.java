package be.pilootloket.intake;

import be.pilootloket.call.Call;
import be.pilootloket.call.Phase;
import be.pilootloket.candidacy.Candidacy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How a call stands. Moments are in the call's own zone, with their offset.
 *
 * @param code its code
 * @param title its title in Dutch
 * @param phase how far it is
 * @param now what the clock says
 * @param publishesAt when it is published
 * @param closesAt the first moment that is too late
 * @param selectsBy when the selection is due
 * @param startsAt when the pilots start
 * @param candidacies how many there are
 */
record Summary(
        String code,
        String title,
        Phase phase,
        OffsetDateTime now,
        OffsetDateTime publishesAt,
        OffsetDateTime closesAt,
        OffsetDateTime selectsBy,
        OffsetDateTime startsAt,
        Counts candidacies) {

    /**
     * How many candidacies are in which state.
     *
     * @param total all of them
     * @param received not settled yet
     * @param admissible settled, and for the readers
     * @param inadmissible settled, and not for the readers
     * @param late settled as too late
     * @param withdrawn taken back by the candidate
     * @param cancelled ended with their call
     */
    record Counts(
            long total, long received, long admissible, long inadmissible, long late, long withdrawn, long cancelled) {

        static Counts of(List<Candidacy> candidacies) {
            return new Counts(
                    candidacies.size(),
                    state(candidacies, Candidacy.State.RECEIVED),
                    settled(candidacies, Candidacy.Outcome.ADMISSIBLE),
                    settled(candidacies, Candidacy.Outcome.INADMISSIBLE),
                    settled(candidacies, Candidacy.Outcome.LATE),
                    state(candidacies, Candidacy.State.WITHDRAWN),
                    state(candidacies, Candidacy.State.CANCELLED));
        }

        private static long state(List<Candidacy> candidacies, Candidacy.State state) {
            return candidacies.stream()
                    .filter(candidacy -> candidacy.state() == state)
                    .count();
        }

        private static long settled(List<Candidacy> candidacies, Candidacy.Outcome outcome) {
            return candidacies.stream()
                    .filter(candidacy -> candidacy.state() == Candidacy.State.SETTLED)
                    .filter(candidacy -> candidacy.outcome() == outcome)
                    .count();
        }
    }

    static Summary of(Call call, List<Candidacy> candidacies, Instant now) {
        ZoneId zone = call.definition().zone();
        return new Summary(
                call.code(),
                call.definition().title(),
                call.phase(),
                now.atZone(zone).toOffsetDateTime(),
                call.definition().publishesAt().atZone(zone).toOffsetDateTime(),
                call.definition().closesAt().atZone(zone).toOffsetDateTime(),
                call.definition().selectsBy().atZone(zone).toOffsetDateTime(),
                call.definition().startsAt().atZone(zone).toOffsetDateTime(),
                Counts.of(candidacies));
    }
}
