package be.pilootloket.link;

/** What a personal link is for. A link serves its one purpose and opens nothing else. */
public enum Purpose {
    /** To go on with an application that was begun on the website. */
    DRAFT("aanvraag"),
    /** To say that one wants the newsletter indeed (S62). */
    NEWSLETTER_CONFIRM("nieuwsbrief/bevestigen"),
    /** To get the newsletter no more (S62). */
    NEWSLETTER_UNSUBSCRIBE("nieuwsbrief/uitschrijven"),
    /** To see and undo one's registration for the info session (S12). */
    SESSION_REGISTRATION("infosessie");

    /** Where all personal pages live. */
    public static final String ROOT = "/persoonlijk/";

    private final String path;

    Purpose(String path) {
        this.path = path;
    }

    /** The path of the page that this token opens, such as {@code /persoonlijk/aanvraag/<token>}. */
    public String pageOf(String token) {
        return ROOT + path + "/" + token;
    }
}
