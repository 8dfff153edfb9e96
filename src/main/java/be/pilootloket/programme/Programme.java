package be.pilootloket.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a call's file says. Stored whole as the call's published version once approved; a running call never re-reads the
 * file.
 *
 * @param code the call's code, such as {@code RZP-2019}; the first part of every candidacy's number
 * @param title the call's title in Dutch
 * @param agency who launches it
 * @param contact where a candidate gets help
 * @param policy why there is a call (S1)
 * @param zone the zone of every local date and time of the call, such as Europe/Brussels
 * @param areas the regional care zones (S2, S3)
 * @param partnerKinds the kinds of partner, mandatory and optional (S7-S9)
 * @param optionalPartnersNote how we speak of optional partners (S11), in Dutch
 * @param rules what a dossier must meet
 * @param timeline the dates
 * @param capacity how many pilots are selected at most (S5), 1 or more
 * @param mailbox where candidacies arrive (S15)
 * @param documents what a candidate hands in (S16, S17)
 * @param criteria what readers score (D6), at least one
 * @param readersPerDossier how many readers assess a dossier, independent of each other (D6), 1 or more
 * @param appealClause which appeal is possible against a decision (D18), in Dutch; never blank
 * @param callText the call as a PDF (S6)
 * @param distributionList the file name of the stakeholders' list in the programme's own folder (S6)
 * @param reminders how many days before the deadline a reminder leaves, such as 14, 3 and 1
 * @param roadmap the plans of the roadmap that follows the call, the first being the one a cohort starts with; empty when
 *     the call has none
 * @param sources the phrases behind parts of the file that carry no source of their own, by key, such as {@code
 *     timeline.deadline}
 */
public record Programme(
        String code,
        String title,
        Agency agency,
        Contact contact,
        Policy policy,
        ZoneId zone,
        Areas areas,
        List<PartnerKind> partnerKinds,
        String optionalPartnersNote,
        List<Rule> rules,
        Timeline timeline,
        int capacity,
        String mailbox,
        List<RequiredDocument> documents,
        List<Criterion> criteria,
        int readersPerDossier,
        String appealClause,
        CallText callText,
        String distributionList,
        List<Integer> reminders,
        List<Plan> roadmap,
        Map<String, Source> sources) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    public Programme {
        partnerKinds = List.copyOf(partnerKinds);
        rules = List.copyOf(rules);
        documents = List.copyOf(documents);
        criteria = List.copyOf(criteria);
        reminders = List.copyOf(reminders);
        // A call that was published before there were roadmaps has none.
        roadmap = roadmap == null ? List.of() : List.copyOf(roadmap);
        sources = Map.copyOf(sources);
    }

    /** When the call is published. */
    public Instant publishesAt() {
        return timeline.publishesAt().atZone(zone).toInstant();
    }

    /** When the info session begins; empty when the call has none. */
    public Optional<Instant> infoSessionAt() {
        return Optional.ofNullable(timeline.infoSession())
                .map(session -> session.on().atTime(session.from()).atZone(zone).toInstant());
    }

    /** The first instant at which a candidacy is too late. */
    public Instant closesAt() {
        return timeline.deadline().closesAt();
    }

    /** When the selection is due: the last minute of the last day, because the source says "tegen" (S18). */
    public Instant selectsBy() {
        return timeline.selectsBy().atTime(LAST_MINUTE).atZone(zone).toInstant();
    }

    /** When the pilots start: the start of the working day. */
    public Instant startsAt() {
        return morningOf(timeline.startsOn());
    }

    /** When reminders of the deadline leave, earliest first: in the morning, so many days before the last day. */
    public List<Instant> remindersAt() {
        return reminders.stream()
                .map(days -> morningOf(timeline.deadline().on().minusDays(days)))
                .sorted()
                .toList();
    }

    /** The start of the working day on this date. */
    public Instant morningOf(LocalDate date) {
        return date.atTime(timeline.workDay().from()).atZone(zone).toInstant();
    }

    /** Finds a partner kind by its code; empty for a kind that is not in this call. */
    public Optional<PartnerKind> partnerKind(String kindCode) {
        return partnerKinds.stream()
                .filter(kind -> kind.code().equals(kindCode))
                .findFirst();
    }

    /** Finds a required document by its code. */
    public Optional<RequiredDocument> document(String documentCode) {
        return documents.stream()
                .filter(document -> document.code().equals(documentCode))
                .findFirst();
    }

    /** Finds a plan of the roadmap by its version, such as {@code september-2020}. */
    public Optional<Plan> plan(String version) {
        return roadmap.stream().filter(plan -> plan.version().equals(version)).findFirst();
    }

    /** Finds the phrase behind a part of the file, such as {@code timeline.deadline}. */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** How dates of this call are written. */
    public DutchTime dutchTime() {
        return new DutchTime(zone);
    }

    /** The same programme with other dates. */
    public Programme withTimeline(Timeline other) {
        return copy(title, other, capacity);
    }

    /** The same programme under another title, for another number of pilots. */
    public Programme withTitleAndCapacity(String otherTitle, int otherCapacity) {
        return copy(otherTitle, timeline, otherCapacity);
    }

    private Programme copy(String otherTitle, Timeline other, int otherCapacity) {
        return new Programme(
                code,
                otherTitle,
                agency,
                contact,
                policy,
                zone,
                areas,
                partnerKinds,
                optionalPartnersNote,
                rules,
                other,
                otherCapacity,
                mailbox,
                documents,
                criteria,
                readersPerDossier,
                appealClause,
                callText,
                distributionList,
                reminders,
                roadmap,
                sources);
    }

    /**
     * What does not hold together, whether it comes from the file or was changed while the call was defined. The field of
     * a refusal is the key in the file.
     */
    public List<Refusal> refusals() {
        return new Coherence(this).refusals();
    }
}
