package be.pilootloket.correspondence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What letters are about. Each subject has its {@link Correspondents} and invented particulars to try its templates on. */
enum Subject {
    /** A call, told to whoever it concerns. */
    CALL("callCode", CallSpecimen::words),
    /** The candidates of a call, each told about the own candidacy. */
    CANDIDATES("callCode", CandidacySpecimen::words),
    /** A meeting, told to whoever is invited. */
    MEETING("meeting", MeetingSpecimen::words),
    /** A guest who registered for a meeting, told about it. */
    GUEST("guest", MeetingSpecimen::words),
    /** A mail that came in, told to its sender. */
    MAIL("mail", MailSpecimen::words),
    /** One candidacy, told to its candidate. */
    CANDIDACY("number", CandidacySpecimen::words),
    /** An appeal against a decision on a candidacy, told to its candidate; its number is the business key. */
    APPEAL("appeal", AppealSpecimen::words),
    /** One application in preparation, told to who prepares it. */
    DRAFT("draft", DraftSpecimen::words),
    /** The roadmap of a cohort. */
    ROADMAP("roadmap", RoadmapSpecimen::words),
    /** One pilot. */
    PILOT("number", PilotSpecimen::words),
    /** What one pilot prepares for a meeting, told to its coach or to the coordinator. */
    ASSIGNMENT("assignment", AssignmentSpecimen::words),
    /** A subscription to the newsletter that is to be confirmed; its number says nothing to anyone. */
    SUBSCRIPTION("subscriber", NewsletterSpecimen::words),
    /** An edition of the newsletter. */
    NEWSLETTER("edition", NewsletterSpecimen::words),
    /** A change of dates, told to whoever it concerns; its number is the business key. */
    CHANGE("change", ChangeSpecimen::words);

    private final String fact;
    private final Supplier<Map<String, Object>> specimen;

    /**
     * @param fact the fact of a process instance that names what the letter is about
     * @param specimen a value for every placeholder beside those of the {@link Letterhead}
     */
    Subject(String fact, Supplier<Map<String, Object>> specimen) {
        this.fact = fact;
        this.specimen = specimen;
    }

    String fact() {
        return fact;
    }

    /** Invented particulars: they name every placeholder there is, so that templates can be tried before anyone is told. */
    Map<String, Object> specimen() {
        Map<String, Object> words = new HashMap<>(Letterhead.specimen());
        words.putAll(specimen.get());
        return words;
    }
}
