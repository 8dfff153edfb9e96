package be.pilootloket.correspondence;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why we write. Every occasion has one template, {@code letters/<occasion>.mail.txt}, and one send task in the models,
 * {@code sendTask_<occasion>}.
 */
public enum Occasion {
    CALL_PUBLISHED(Audience.STAKEHOLDERS, "Oproep gepubliceerd"),
    DEADLINE_APPROACHING(Audience.CANDIDATES_NOT_READY, "Herinnering aan de uiterste datum"),
    CALL_WITHOUT_CANDIDATES(Audience.STAFF_AND_DECISION_MAKER, "Geen ontvankelijke kandidaturen"),
    SELECTION_DUE(Audience.DECISION_MAKER, "Herinnering aan de selectie"),
    SELECTION_OVERDUE(Audience.STAFF_AND_DECISION_MAKER, "Selectie te laat"),
    SELECTION_BELOW_CAPACITY(Audience.STAFF_AND_COORDINATOR, "Niet alle plaatsen ingevuld"),
    START_DELAYED(Audience.STAFF_AND_DECISION_MAKER, "Start wacht op brieven"),
    PILOTS_STARTED(Audience.SELECTED, "Pilootprojecten gestart"),
    CALL_CANCELLED(Audience.PUBLIC, "Oproep geannuleerd"),
    INFO_SESSION_INVITED(Audience.STAKEHOLDERS, "Uitnodiging infosessie"),
    SLIDES_PUBLISHED(Audience.PUBLIC, "Presentatie van de infosessie"),
    FAQ_PUBLISHED(Audience.PUBLIC, "Veelgestelde vragen"),
    CANDIDACY_ACKNOWLEDGED(Audience.CANDIDATE, "Ontvangstbevestiging"),
    CANDIDACY_WITHDRAWN(Audience.CANDIDATE, "Bevestiging van de intrekking", true, false),
    CANDIDACY_SELECTED(Audience.CANDIDATE, "Geselecteerd", true, true),
    CANDIDACY_REJECTED(Audience.CANDIDATE, "Niet geselecteerd", true, true),
    CANDIDACY_INADMISSIBLE(Audience.CANDIDATE, "Niet ontvankelijk", true, true),
    CANDIDACY_LATE(Audience.CANDIDATE, "Te laat ontvangen", true, true),
    PLACE_OFFERED(Audience.CANDIDATE, "Plaats aangeboden", true, true),
    PLACE_DECLINED(Audience.CANDIDATE, "Bevestiging dat u afziet");

    private final Audience audience;
    private final String label;
    private final boolean letter;
    private final boolean decision;

    Occasion(Audience audience, String label) {
        this(audience, label, false, false);
    }

    Occasion(Audience audience, String label, boolean letter, boolean decision) {
        this.audience = audience;
        this.label = label;
        this.letter = letter;
        this.decision = decision;
    }

    public Audience audience() {
        return audience;
    }

    /** What the register calls it, in Dutch. */
    public String label() {
        return label;
    }

    /** Whether it tells a candidate the outcome, so that it counts for S19: a letter for every candidate. */
    public boolean letter() {
        return letter;
    }

    /** Whether it brings an individual decision, which must carry its motivation and say which appeal is possible. */
    public boolean decision() {
        return decision;
    }

    /** Whether the call's text goes with it as a PDF (S6). */
    public boolean carriesCallText() {
        return this == CALL_PUBLISHED;
    }

    /** Whether its business key is a candidacy's number; otherwise it is a call's code. */
    public boolean concernsCandidacy() {
        return audience == Audience.CANDIDATE;
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
