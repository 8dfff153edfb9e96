package be.pilootloket.selection;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Ledger;
import be.pilootloket.programme.Criterion;
import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where readers get their dossiers, declare conflicts of interest and hand in their scores. */
@Service
@Transactional
public class JuryDesk {

    private final Readings readings;
    private final CallDesk calls;
    private final CandidacyDesk candidacies;
    private final Ledger ledger;
    private final Clock clock;

    JuryDesk(Readings readings, CallDesk calls, CandidacyDesk candidacies, Ledger ledger, Clock clock) {
        this.readings = readings;
        this.calls = calls;
        this.candidacies = candidacies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Gives a dossier to the member of the jury who has the fewest dossiers of this call and never had this one; among
     * equals the first by user id. Holds the call meanwhile: turns that are given at the same moment would otherwise fall
     * to the same member.
     *
     * @param jury the user ids of the jury
     * @return the reader's turn, or empty when no member is left
     */
    public Optional<Reading> assign(String number, Collection<String> jury) {
        String callCode = candidacies.get(number).callCode();
        calls.hold(callCode);
        Map<String, Long> load = readings.ofCall(callCode).stream()
                .filter(reading -> !reading.ended())
                .collect(Collectors.groupingBy(Reading::reader, Collectors.counting()));
        Set<String> used = used(number);
        return jury.stream()
                .filter(member -> !used.contains(member))
                .min(Comparator.comparing((String member) -> load.getOrDefault(member, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .map(reader -> add(callCode, number, reader, null));
    }

    /** Why this person cannot read this dossier; the field is {@code appointed}. */
    public List<Refusal> appointRefusals(String number, String reader, Collection<String> jury) {
        if (Texts.missing(reader)) {
            return List.of(new Refusal("appointed", "Kies een lezer."));
        }
        String member = reader.strip();
        if (!jury.contains(member)) {
            return List.of(
                    new Refusal(
                            "appointed",
                            "Deze persoon zit niet in de jury. Laat een beheerder die persoon eerst aan de groep jury toevoegen."));
        }
        if (used(number).contains(member)) {
            return List.of(new Refusal(
                    "appointed",
                    "Deze lezer kreeg dit dossier al, of meldde een belangenconflict. Kies een andere lezer."));
        }
        return List.of();
    }

    /** Gives a dossier to the person whom the staff appoint. */
    public Reading appoint(String number, String reader, String by) {
        return add(candidacies.get(number).callCode(), number, reader.strip(), by);
    }

    /** A reader's turn, by its number. */
    public Reading get(long assessmentId) {
        return readings.find(assessmentId)
                .orElseThrow(() -> new IllegalArgumentException("No reading " + assessmentId));
    }

    /** All turns with a dossier, those that ended in a conflict of interest included, oldest first. */
    public List<Reading> of(String number) {
        return readings.of(number);
    }

    /** Whether this user reads this dossier and declared to have no conflict of interest; stays so after the scores. */
    public boolean reads(String user, String number) {
        return of(number).stream().anyMatch(reading -> reading.openTo(user));
    }

    /** Why a declaration cannot be taken; the fields are {@code conflicted} and {@code conflictReason}. */
    public List<Refusal> refusals(ConflictDeclaration declaration) {
        Reading reading = get(declaration.assessmentId());
        if (!reading.reader().equals(declaration.by())) {
            return List.of(new Refusal("conflicted", "Alleen " + reading.reader() + " kan deze verklaring afleggen."));
        }
        if (reading.declaredAt() != null) {
            return List.of(new Refusal("conflicted", "Deze verklaring is al afgelegd."));
        }
        if (declaration.conflicted() == null) {
            return List.of(new Refusal("conflicted", "Kies ja of nee."));
        }
        return declaration.conflicted()
                ? Words.refusal("conflictReason", "De uitleg over het belangenconflict", declaration.reason()).stream()
                        .toList()
                : List.of();
    }

    /** Records that the reader has a conflict of interest, with its reason, or has none. */
    public void declare(ConflictDeclaration declaration) {
        readings.declare(
                declaration.assessmentId(),
                declaration.conflicted() ? declaration.reason().strip() : null,
                clock.instant());
        note(
                Deed.CONFLICT_DECLARED,
                get(declaration.assessmentId()),
                declaration.by(),
                Map.of("conflicted", String.valueOf(declaration.conflicted())));
    }

    /** Why scores cannot be taken; the field is {@code scores}. */
    public List<Refusal> refusals(long assessmentId, String by, List<Score> scores) {
        Reading reading = get(assessmentId);
        if (!reading.reader().equals(by)) {
            return List.of(new Refusal("scores", "Alleen " + reading.reader() + " kan dit dossier beoordelen."));
        }
        if (reading.assessedAt() != null) {
            return List.of(new Refusal("scores", "Dit dossier is al door u beoordeeld."));
        }
        if (reading.handedOverAt() != null) {
            return List.of(new Refusal("scores", "Dit dossier is aan een andere lezer gegeven."));
        }
        if (reading.declaredAt() == null || reading.conflicted()) {
            return List.of(new Refusal("scores", "Verklaar eerst dat u geen belangenconflict hebt."));
        }
        List<Criterion> criteria = calls.get(reading.callCode()).definition().criteria();
        List<Refusal> refusals = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Score score : scores) {
            Optional<Criterion> criterion = criteria.stream()
                    .filter(known -> known.code().equals(score.criterion()))
                    .findFirst();
            if (criterion.isEmpty()) {
                refusals.add(new Refusal(
                        "scores", "\"" + Texts.shown(score.criterion()) + "\" is geen criterium van deze oproep."));
            } else if (!seen.add(score.criterion())) {
                refusals.add(new Refusal("scores", criterion.get().label() + " staat er twee keer."));
            } else {
                refusals.addAll(refusals(criterion.get(), score));
            }
        }
        criteria.stream()
                .filter(criterion -> !seen.contains(criterion.code()))
                .forEach(criterion ->
                        refusals.add(new Refusal("scores", "De score voor " + criterion.label() + " ontbreekt.")));
        return refusals;
    }

    private static List<Refusal> refusals(Criterion criterion, Score score) {
        List<Refusal> refusals = new ArrayList<>();
        if (score.score() == null || score.score() < 0 || score.score() > criterion.max()) {
            refusals.add(new Refusal(
                    "scores",
                    "Geef voor " + criterion.label() + " een score van 0 tot en met " + criterion.max()
                            + ", zonder cijfers na de komma."));
        }
        Words.refusal("scores", "De uitleg bij " + criterion.label(), score.reason())
                .ifPresent(refusals::add);
        return refusals;
    }

    /** Records a reader's scores. */
    public void assess(long assessmentId, List<Score> scores) {
        readings.assess(
                assessmentId,
                scores.stream()
                        .map(score -> new Score(
                                score.criterion(), score.score(), score.reason().strip()))
                        .toList(),
                clock.instant());
        Reading reading = get(assessmentId);
        note(
                Deed.DOSSIER_ASSESSED,
                reading,
                reading.reader(),
                scores.stream()
                        .collect(Collectors.toMap(
                                score -> "score." + score.criterion(), score -> String.valueOf(score.score()))));
    }

    private void note(Deed deed, Reading reading, String by, Map<String, String> facts) {
        Map<String, String> known = new TreeMap<>(facts);
        known.put("reading", String.valueOf(reading.id()));
        known.put("reader", reading.reader());
        ledger.note(deed, reading.callCode(), reading.number(), by, known);
    }

    /** Why a reading cannot be handed over; the fields are {@code number}, {@code reader} and {@code handoverReason}. */
    public List<Refusal> refusals(Handover handover) {
        List<Refusal> refusals = new ArrayList<>();
        if (candidacies.find(handover.number()).isEmpty()) {
            refusals.add(new Refusal("number", "Er is geen kandidatuur met dit nummer."));
        } else if (open(handover).isEmpty()) {
            refusals.add(new Refusal(
                    "reader",
                    Texts.missing(handover.reader())
                            ? "Kies welke lezer stopt."
                            : Texts.shown(handover.reader())
                                    + " heeft dit dossier nu niet om te lezen. Er valt niets over te dragen."));
        }
        Words.refusal("handoverReason", "De reden om over te dragen", handover.reason())
                .ifPresent(refusals::add);
        return refusals;
    }

    /** Ends the turn of a reader who cannot go on; what the reader declared stays on record. */
    public Reading handOver(Handover handover) {
        Reading reading = open(handover).orElseThrow();
        readings.handOver(reading.id(), handover.by(), handover.reason().strip(), clock.instant());
        note(Deed.READING_HANDED_OVER, reading, handover.by(), Map.of());
        return get(reading.id());
    }

    private Optional<Reading> open(Handover handover) {
        return readings.of(handover.number()).stream()
                .filter(reading -> reading.reader().equals(handover.reader()))
                .filter(Reading::open)
                .findFirst();
    }

    /**
     * What the readers found of a dossier. Not for readers: a reader sees the scores of others only once the own are in,
     * see {@link #assessments(String, String)}.
     */
    public List<Assessment> assessments(String number) {
        return readings.of(number).stream()
                .filter(reading -> reading.assessedAt() != null)
                .map(reading -> new Assessment(reading.reader(), reading.assessedAt(), readings.scores(reading.id())))
                .toList();
    }

    /** What the readers found of every dossier of a call, by number; one without any is left out. Not for readers. */
    public Map<String, List<Assessment>> assessmentsOf(String callCode) {
        return readings.assessments(callCode);
    }

    /** How many assessments each dossier of a call has, by number; one without any is left out. */
    public Map<String, Integer> assessed(String callCode) {
        return readings.assessed(callCode);
    }

    /** What a reader may see of what the readers found: nothing before the own scores are in, then everything. */
    public List<Assessment> assessments(String number, String reader) {
        List<Assessment> all = assessments(number);
        return all.stream().anyMatch(assessment -> assessment.reader().equals(reader)) ? all : List.of();
    }

    private Reading add(String callCode, String number, String reader, String by) {
        Reading added = get(readings.add(callCode, number, reader, by, clock.instant()));
        note(Deed.READER_ASSIGNED, added, by, Map.of());
        return added;
    }

    private Set<String> used(String number) {
        return readings.of(number).stream().map(Reading::reader).collect(Collectors.toSet());
    }
}
