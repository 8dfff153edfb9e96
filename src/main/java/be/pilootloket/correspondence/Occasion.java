package be.pilootloket.correspondence;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why we write. Every occasion has one template, {@code letters/<occasion>.mail.txt}, and one send task in the models,
 * {@code sendTask_<occasion>}.
 */
public enum Occasion {
    CALL_PUBLISHED(Subject.CALL, "Oproep gepubliceerd", "belanghebbenden"),
    DEADLINE_APPROACHING(
            Subject.CANDIDATES, "Herinnering aan de uiterste datum", "kandidaten met een onvolledig dossier"),
    CALL_WITHOUT_CANDIDATES(Subject.CALL, "Geen ontvankelijke kandidaturen", "medewerkers en beslissers"),
    SELECTION_DUE(Subject.CALL, "Herinnering aan de selectie", "beslissers"),
    SELECTION_OVERDUE(Subject.CALL, "Selectie te laat", "medewerkers en beslissers"),
    SELECTION_BELOW_CAPACITY(Subject.CALL, "Niet alle plaatsen ingevuld", "medewerkers en coördinatoren"),
    START_DELAYED(Subject.CALL, "Start wacht op brieven", "medewerkers en beslissers"),
    PILOTS_STARTED(Subject.CANDIDATES, "Pilootprojecten gestart", "kandidaten met een plaats"),
    CALL_CANCELLED(Subject.CALL, "Oproep geannuleerd", "iedereen rond de oproep"),
    FAQ_PUBLISHED(Subject.CALL, "Veelgestelde vragen", "iedereen rond de oproep"),
    MEETING_INVITED(Subject.MEETING, "Uitnodiging voor een bijeenkomst", "genodigden"),
    MEETING_APPROACHING(Subject.MEETING, "Herinnering aan een bijeenkomst", "genodigden"),
    MEETING_MOVED(Subject.MEETING, "Bijeenkomst verplaatst", "genodigden"),
    MEETING_CANCELLED(Subject.MEETING, "Bijeenkomst gaat niet door", "genodigden"),
    MEETING_JOINED(Subject.MEETING, "Uitnodiging voor wie erbij komt", "wie erbij komt"),
    MEETING_LEFT(Subject.MEETING, "Niet meer verwacht op een bijeenkomst", "wie wegvalt"),
    MEETING_REPORTED(
            Subject.MEETING, "Verslag van een bijeenkomst", "genodigden; van een infosessie iedereen rond de oproep"),
    GUEST_REGISTERED(Subject.GUEST, "Inschrijving voor een bijeenkomst", "wie zich inschrijft"),
    DRAFT_STARTED(Subject.DRAFT, "Link naar een aanvraag", "wie de aanvraag voorbereidt"),
    DRAFT_LINK_ASKED(Subject.DRAFT, "Link naar een aanvraag, opnieuw gevraagd", "wie de aanvraag voorbereidt"),
    DRAFT_UNSENT(Subject.DRAFT, "Aanvraag nog niet ingediend", "wie de aanvraag voorbereidt"),
    MAIL_RECEIVED(Subject.MAIL, "Bericht ontvangen", "de afzender"),
    CANDIDACY_ACKNOWLEDGED(Subject.CANDIDACY, "Ontvangstbevestiging", "de kandidaat"),
    CANDIDACY_WITHDRAWN(Subject.CANDIDACY, "Bevestiging van de intrekking", "de kandidaat", true, false),
    CANDIDACY_SELECTED(Subject.CANDIDACY, "Geselecteerd", "de kandidaat", true, true),
    CANDIDACY_REJECTED(Subject.CANDIDACY, "Niet geselecteerd", "de kandidaat", true, true),
    CANDIDACY_INADMISSIBLE(Subject.CANDIDACY, "Niet ontvankelijk", "de kandidaat", true, true),
    CANDIDACY_LATE(Subject.CANDIDACY, "Te laat ontvangen", "de kandidaat", true, true),
    PLACE_OFFERED(Subject.CANDIDACY, "Plaats aangeboden", "de kandidaat", true, true),
    PLACE_DECLINED(Subject.CANDIDACY, "Bevestiging dat u afziet", "de kandidaat"),
    APPEAL_ANSWERED(Subject.APPEAL, "Antwoord op een bezwaar", "de kandidaat", false, true),
    ROADMAP_STARTED(Subject.ROADMAP, "Traject gestart", "contactpersonen, transitiecoaches en coördinatoren"),
    PILOT_PERIOD_ENDED(Subject.ROADMAP, "Pilootperiode voorbij", "transitiecoaches en coördinatoren"),
    ROADMAP_CLOSED(
            Subject.ROADMAP, "Traject afgesloten", "contactpersonen, transitiecoaches, coördinatoren en medewerkers"),
    COACH_APPOINTED(Subject.PILOT, "Nieuwe transitiecoach", "de contactpersoon, de nieuwe en de vorige transitiecoach"),
    PILOT_STOPPED(Subject.PILOT, "Pilootproject gestopt", "de contactpersoon, de transitiecoach en medewerkers"),
    ASSIGNMENT_DUE(Subject.ASSIGNMENT, "Herinnering aan een opdracht", "de transitiecoach"),
    ASSIGNMENT_OVERDUE(Subject.ASSIGNMENT, "Opdracht te laat", "coördinatoren"),
    DELIVERABLE_RETURNED(Subject.ASSIGNMENT, "Opdracht teruggestuurd", "de transitiecoach"),
    DELIVERABLE_ACCEPTED(Subject.ASSIGNMENT, "Opdracht aanvaard", "de transitiecoach"),
    ASSIGNMENT_CLOSED(Subject.ASSIGNMENT, "Opdracht niet meer gevraagd", "de transitiecoach"),
    SUBSCRIPTION_ASKED(Subject.SUBSCRIPTION, "Inschrijving op de nieuwsbrief", "wie zich inschrijft"),
    NEWSLETTER_PUBLISHED(Subject.NEWSLETTER, "Nieuwsbrief", "ingeschrevenen op de nieuwsbrief"),
    DATES_CHANGED(Subject.CHANGE, "Nieuwe datums", "wie de datums aangaan, en medewerkers"),
    DEADLINE_MOVED(Subject.CHANGE, "Nieuwe uiterste dag", "iedereen rond de oproep, en medewerkers"),
    CHANGE_REFUSED(Subject.CHANGE, "Datums blijven zoals ze zijn", "medewerkers en coördinatoren");

    private final Subject subject;
    private final String label;
    private final String recipients;
    private final boolean letter;
    private final boolean decision;

    Occasion(Subject subject, String label, String recipients) {
        this(subject, label, recipients, false, false);
    }

    Occasion(Subject subject, String label, String recipients, boolean letter, boolean decision) {
        this.subject = subject;
        this.label = label;
        this.recipients = recipients;
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

    /** Whom it is meant for, in Dutch; whose addresses those are, the {@link Correspondents} of its subject know. */
    public String recipients() {
        return recipients;
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
