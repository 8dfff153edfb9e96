package be.pilootloket.process.alarm;

/** Something that must not go unseen. */
public enum Alarm {
    BREAK_GLASS_ENTERED("Iemand gebruikt de noodtoegang", """
            Beste beheerder

            Op %s meldde iemand zich aan met het account %s, de noodtoegang van Pilootloket.

            Weet u wie dat was en waarom? Dan hoeft u niets te doen. Weet u van niets? Geef het account dan meteen een ander
            wachtwoord in Beheer: wie aangemeld is, is er dan uit. Op de pagina Bewijs ziet u wat er gebeurde.
            """),
    RETENTION_FAILED("Niet alles is vernietigd", """
            Beste beheerder

            De %2$s liep op %1$s en kon niet alles vernietigen waarvan de bewaartermijn voorbij is.

            Morgen probeert Pilootloket het opnieuw. Op de pagina Bewaring ziet u wat er bleef staan.
            """);

    private final String subject;
    private final String text;

    Alarm(String subject, String text) {
        this.subject = subject;
        this.text = text;
    }

    /** In Dutch, on one line. */
    String subject() {
        return subject;
    }

    /**
     * In Dutch.
     *
     * @param at when it happened, as people read it
     * @param about what it is about
     */
    String text(String at, String about) {
        return text.formatted(at, about);
    }
}
