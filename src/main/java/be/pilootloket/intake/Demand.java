package be.pilootloket.intake;

import be.pilootloket.candidacy.Channel;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.NewCandidacy;
import be.pilootloket.programme.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A body with everything that a candidacy needs to be looked at; what it says is judged at the candidacies' own counter.
 *
 * @param body what was read
 * @param receivedAt when the candidacy was received; null when that is refused
 * @param refusals what is missing; the candidacy exists only when there are none
 */
record Demand(CandidacyBody body, Instant receivedAt, List<Refusal> refusals) {

    static Demand of(CandidacyBody body) {
        List<Refusal> refusals = new ArrayList<>();
        Instant receivedAt = receivedAt(body.receivedAt(), refusals);
        require("zone", body.zone(), refusals);
        require("title", body.title(), refusals);
        require("initiator", body.initiator(), refusals);
        require("partners", body.partners(), refusals);
        require("documents", body.documents(), refusals);
        if (body.partners() != null) {
            requireEach("partners", body.partners(), refusals);
        }
        if (body.documents() != null) {
            requireEach("documents", body.documents(), refusals);
        }
        return new Demand(body, receivedAt, List.copyOf(refusals));
    }

    NewCandidacy candidacy(String callCode) {
        return new NewCandidacy(
                callCode,
                receivedAt,
                Channel.API,
                new Dossier(
                        body.title(),
                        body.zone(),
                        body.initiator(),
                        body.partners(),
                        body.documents().stream().map(DocumentBody::document).toList()),
                true);
    }

    /** Cut to what the tables keep: a rounded fraction of a second must not carry a dossier over the deadline. */
    private static Instant receivedAt(String written, List<Refusal> refusals) {
        if (written == null) {
            require("receivedAt", null, refusals);
            return null;
        }
        try {
            return OffsetDateTime.parse(written.strip()).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            refusals.add(new Refusal(
                    "receivedAt",
                    "Geef de dag en het uur van ontvangst met het verschil met UTC, zoals 2019-11-11T23:59:59+01:00."));
            return null;
        }
    }

    private static void require(String field, Object value, List<Refusal> refusals) {
        if (value == null) {
            refusals.add(new Refusal(field, "Dit veld is verplicht."));
        }
    }

    private static void requireEach(String field, List<?> rows, List<Refusal> refusals) {
        for (int row = 0; row < rows.size(); row++) {
            if (Objects.isNull(rows.get(row))) {
                refusals.add(new Refusal(field + "[" + row + "]", "Hier staat niets. Laat de lege plaats weg."));
            }
        }
    }
}
