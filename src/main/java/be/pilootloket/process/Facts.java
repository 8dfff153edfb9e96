package be.pilootloket.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that may live on a process instance: what a gateway, a timer or a correlation reads, and nothing else.
 * The engine's history keeps the values of these names only; whatever else a form carries dies with its task.
 */
public final class Facts {

    /** Of the call. Codes are strings, {@code …At} are {@link java.util.Date}. */
    private static final Set<String> CALL = Set.of(
            "callCode",
            "publishesAt",
            "closesAt",
            "selectsBy",
            "selectionReminderAt",
            "startsAt",
            "remindsAt",
            "complete",
            "approved",
            "hasInfoSession",
            "hasAdmissible",
            "openCandidacies",
            "unassessed",
            "untold",
            "pendingOffers",
            "tied",
            "belowCapacity",
            "placeOffered",
            "published",
            "decided",
            "hasSelected",
            "started",
            "hasRoadmap",
            "cancellation",
            "questionLogged",
            "answerApproved",
            "faqRenewed",
            "publishNow");

    /** Of one candidacy and of what is decided about it. */
    private static final Set<String> CANDIDACY = Set.of(
            "number",
            "readersPerDossier",
            "dossierEntered",
            "receivedInTime",
            "unsatisfied",
            "toJudge",
            "lateAccepted",
            "admissible",
            "outcome",
            "kind",
            "conflict",
            "placePossible",
            "readerFound",
            "reader",
            "assessmentId");

    /** Of an appeal; its number is the business key. */
    private static final Set<String> APPEAL = Set.of("answersBy", "founded");

    /** Of an application that is being prepared. */
    private static final Set<String> DRAFT = Set.of("discardsAt");

    /** Of a roadmap, its pilots and their coaches. */
    private static final Set<String> ROADMAP = Set.of(
            "endsAt", "laterEnd", "exchange", "hasExchange", "deputyship", "absentAt", "backAt", "hasOpdrachten");

    /** Of a homework, and of one pilot's assignment; {@code number} is the pilot's. */
    private static final Set<String> ASSIGNMENT = Set.of(
            "roadmap",
            "homework",
            "inPlan",
            "opensAt",
            "assignments",
            "assignment",
            "deliverForm",
            "coach",
            "dueAt",
            "chaseAt",
            "chase",
            "accepted");

    /** Of one change of dates. */
    private static final Set<String> CHANGE = Set.of("ofDeadline", "withdrawn", "confirmed", "applied");

    /** Of one meeting, and of a guest who registers for it. */
    private static final Set<String> MEETING = Set.of(
            "meeting",
            "milestone",
            "inPlan",
            "agendaAt",
            "preparesBy",
            "meetsAt",
            "outcomeDueAt",
            "reportDueAt",
            "toRemind",
            "invited",
            "outcomeForm",
            "sequence",
            "guest");

    /** Of the newsletter, and of who asks for it. */
    private static final Set<String> NEWSLETTER = Set.of("subscriber", "edition", "released");

    /** Of one message on its way. */
    private static final Set<String> MESSAGE = Set.of("messageId", "delivery", "resend");

    /** Of somebody who is absent or leaves, and of an alarm. */
    private static final Set<String> COLLEAGUE = Set.of("deputy", "decidedBy", "leftAt", "alarm", "raisedAt");

    /** Of letters that are released together; {@code released} too. */
    private static final Set<String> DISPATCH = Set.of("offered", "byPost", "lettersLeft");

    /** Of one mail that came in. */
    private static final Set<String> MAIL = Set.of("place", "answers");

    /** All of them. */
    public static final Set<String> NAMES = Stream.of(
                    CALL,
                    CANDIDACY,
                    APPEAL,
                    DRAFT,
                    MEETING,
                    ROADMAP,
                    ASSIGNMENT,
                    CHANGE,
                    NEWSLETTER,
                    MESSAGE,
                    DISPATCH,
                    COLLEAGUE,
                    MAIL)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private Facts() {}
}
