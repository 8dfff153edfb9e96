package be.pilootloket.inbox;

/** Where a mail belongs. */
public enum Place {
    /** Nobody knows yet: a person places it. */
    OPEN("nog te plaatsen"),
    CANDIDACY("nieuwe kandidatuur"),
    MESSAGE("bericht over een dossier"),
    QUESTION("vraag over de oproep"),
    REPLY("antwoord op een uitnodiging"),
    BOUNCE("mail van ons die niet aankwam"),
    /** Kept, and nothing more to do. */
    KEPT("bewaard");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    /** In Dutch. */
    public String label() {
        return label;
    }
}
