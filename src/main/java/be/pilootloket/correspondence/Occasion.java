package be.pilootloket.correspondence;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why we write. Every occasion has one template, {@code letters/<occasion>.mail.txt}, and one send task in the models,
 * {@code sendTask_<occasion>}.
 */
public enum Occasion {
    CALL_PUBLISHED(Subject.CALL, "Oproep gepubliceerd"),
    DEADLINE_APPROACHING(Subject.CANDIDATES, "Herinnering aan de uiterste datum"),
    CALL_WITHOUT_CANDIDATES(Subject.CALL, "Geen ontvankelijke kandidaturen"),
    SELECTION_DUE(Subject.CALL, "Herinnering aan de selectie"),
    SELECTION_OVERDUE(Subject.CALL, "Selectie te laat"),
    SELECTION_BELOW_CAPACITY(Subject.CALL, "Niet alle plaatsen ingevuld"),
    START_DELAYED(Subject.CALL, "Start wacht op brieven"),
    PILOTS_STARTED(Subject.CANDIDATES, "Pilootprojecten gestart"),
    CALL_CANCELLED(Subject.CALL, "Oproep geannuleerd"),
    FAQ_PUBLISHED(Subject.CALL, "Veelgestelde vragen"),
    MEETING_INVITED(Subject.MEETING, "Uitnodiging voor een bijeenkomst"),
    MEETING_APPROACHING(Subject.MEETING, "Herinnering aan een bijeenkomst"),
    MEETING_MOVED(Subject.MEETING, "Bijeenkomst verplaatst"),
    MEETING_CANCELLED(Subject.MEETING, "Bijeenkomst gaat niet door"),
    MEETING_JOINED(Subject.MEETING, "Uitnodiging voor wie erbij komt"),
    MEETING_LEFT(Subject.MEETING, "Niet meer verwacht op een bijeenkomst"),
    MEETING_REPORTED(Subject.MEETING, "Verslag van een bijeenkomst"),
    GUEST_REGISTERED(Subject.GUEST, "Inschrijving voor een bijeenkomst"),
    DRAFT_STARTED(Subject.DRAFT, "Link naar een aanvraag"),
    DRAFT_LINK_ASKED(Subject.DRAFT, "Link naar een aanvraag, opnieuw gevraagd"),
    DRAFT_UNSENT(Subject.DRAFT, "Aanvraag nog niet ingediend"),
    MAIL_RECEIVED(Subject.MAIL, "Bericht ontvangen"),
    CANDIDACY_ACKNOWLEDGED(Subject.CANDIDACY, "Ontvangstbevestiging"),
    CANDIDACY_WITHDRAWN(Subject.CANDIDACY, "Bevestiging van de intrekking", true, false),
    CANDIDACY_SELECTED(Subject.CANDIDACY, "Geselecteerd", true, true),
    CANDIDACY_REJECTED(Subject.CANDIDACY, "Niet geselecteerd", true, true),
    CANDIDACY_INADMISSIBLE(Subject.CANDIDACY, "Niet ontvankelijk", true, true),
    CANDIDACY_LATE(Subject.CANDIDACY, "Te laat ontvangen", true, true),
    PLACE_OFFERED(Subject.CANDIDACY, "Plaats aangeboden", true, true),
    PLACE_DECLINED(Subject.CANDIDACY, "Bevestiging dat u afziet"),
    ROADMAP_STARTED(Subject.ROADMAP, "Traject gestart"),
    PILOT_PERIOD_ENDED(Subject.ROADMAP, "Pilootperiode voorbij"),
    ROADMAP_CLOSED(Subject.ROADMAP, "Traject afgesloten"),
    COACH_APPOINTED(Subject.PILOT, "Nieuwe transitiecoach"),
    PILOT_STOPPED(Subject.PILOT, "Pilootproject gestopt"),
    ASSIGNMENT_DUE(Subject.ASSIGNMENT, "Herinnering aan een opdracht"),
    ASSIGNMENT_OVERDUE(Subject.ASSIGNMENT, "Opdracht te laat"),
    DELIVERABLE_RETURNED(Subject.ASSIGNMENT, "Opdracht teruggestuurd"),
    DELIVERABLE_ACCEPTED(Subject.ASSIGNMENT, "Opdracht aanvaard"),
    ASSIGNMENT_CLOSED(Subject.ASSIGNMENT, "Opdracht niet meer gevraagd"),
    SUBSCRIPTION_ASKED(Subject.SUBSCRIPTION, "Inschrijving op de nieuwsbrief"),
    NEWSLETTER_PUBLISHED(Subject.NEWSLETTER, "Nieuwsbrief"),
    DATES_CHANGED(Subject.CHANGE, "Nieuwe datums"),
    DEADLINE_MOVED(Subject.CHANGE, "Nieuwe uiterste dag"),
    CHANGE_REFUSED(Subject.CHANGE, "Datums blijven zoals ze zijn");

    private final Subject subject;
    private final String label;
    private final boolean letter;
    private final boolean decision;

    Occasion(Subject subject, String label) {
        this(subject, label, false, false);
    }

    Occasion(Subject subject, String label, boolean letter, boolean decision) {
        this.subject = subject;
        this.label = label;
        this.letter = letter;
        this.decision = decision;
    }

    /** What it is about; who knows whom to write to then, the {@link AddressBook} finds. */
    Subject subject() {
        return subject;
    }

    /** What the register calls it, in Dutch. */
    public String label() {
        return label;
    }

    /** Whether it tells a candidate the outcome, so that it counts for S19: a letter for every candidate. */
    public boolean letter() {
        return letter;
    }

    /** Whether what it is about has a number that people know, so that its subject line begins with it. */
    boolean numbered() {
        return subject != Subject.SUBSCRIPTION && subject != Subject.DRAFT;
    }

    /** Whether it brings an individual decision, which must carry its motivation and say which appeal is possible. */
    public boolean decision() {
        return decision;
    }

    /** Whether the call's text goes with it as a PDF (S6). */
    public boolean carriesCallText() {
        return this == CALL_PUBLISHED;
    }

    /** The name of the fact that says what it is about, such as {@code callCode} or {@code number}. */
    public String fact() {
        return subject.fact();
    }

    /** The id of its send task in the models, such as {@code sendTask_candidacyRejected}. */
    public String sendTask() {
        StringBuilder id = new StringBuilder("sendTask_");
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            id.append(
                    id.charAt(id.length() - 1) == '_'
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return id.toString();
    }

    /** The name of its template without folder and ending, such as {@code candidacy-rejected}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The occasion of a send task.
     *
     * @throws IllegalArgumentException when no occasion is named after it, which the model tests rule out
     */
    public static Occasion ofSendTask(String sendTask) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.sendTask().equals(sendTask))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No occasion is named after " + sendTask));
    }
}
