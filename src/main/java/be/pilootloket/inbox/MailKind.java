package be.pilootloket.inbox;

/** What a mail is, as far as reading it tells. */
public enum MailKind {
    APPLICATION("nieuwe kandidatuur"),
    SUPPLEMENT("aanvulling van een dossier"),
    CALENDAR_REPLY("antwoord op een uitnodiging"),
    AUTOMATIC("automatisch bericht"),
    BOUNCE("mail van ons die niet aankwam"),
    UNCLEAR("niet duidelijk");

    private final String label;

    MailKind(String label) {
        this.label = label;
    }

    /** In Dutch. */
    public String label() {
        return label;
    }
}
