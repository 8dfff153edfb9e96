package be.pilootloket.evidence;

/** What the ledger can say that happened. A name that once stood in the chain never changes: it is part of a hash. */
public enum Deed {
    CALL_VERSION_KEPT("Versie van de oproep goedgekeurd"),
    CALL_ADVANCED("Oproep in een volgende fase"),
    CALL_CONCLUDED("Oproep zonder selectie beëindigd"),
    CANCELLATION_DECIDED("Over een annulering beslist"),
    MAIL_KEPT("Mail bewaard"),
    CANDIDACY_REGISTERED("Kandidatuur geregistreerd"),
    DOSSIER_KEPT("Versie van het dossier bewaard"),
    FILE_RECEIVED("Bestand ontvangen"),
    FILE_FORGOTTEN("Bestand gewist"),
    MESSAGE_RECEIVED("Bericht van de kandidaat geregistreerd"),
    CANDIDACY_WITHDRAWN("Kandidatuur ingetrokken"),
    CANDIDACY_CANCELLED("Kandidatuur vervallen met haar oproep"),
    LATENESS_JUDGED("Te late ontvangst beoordeeld"),
    ADMISSIBILITY_JUDGED("Ontvankelijkheid beoordeeld"),
    READER_ASSIGNED("Lezer toegewezen"),
    CONFLICT_DECLARED("Verklaring over belangenconflict afgelegd"),
    DOSSIER_ASSESSED("Scores ingediend"),
    READING_HANDED_OVER("Lezing overgedragen"),
    TIE_BROKEN("Gelijke stand beslecht"),
    SELECTION_DECIDED("Selectie beslist"),
    VERDICT_GIVEN("Over de kandidatuur beslist"),
    PLACE_DECLINED("Van een plaats afgezien"),
    PLACE_OFFERED("Plaats aangeboden"),
    VACANCY_CLOSED("Over een vrijgekomen plaats beslist"),
    PILOT_STARTED("Pilootproject gestart"),
    LETTER_DRAFTED("Brief opgesteld"),
    LETTER_CHANGED("Brief gewijzigd"),
    LETTERS_REVIEWED("Brieven nagekeken"),
    LETTERS_RELEASED("Over de vrijgave van brieven beslist"),
    LETTER_RELEASED("Brief vrijgegeven"),
    LETTER_PRINTED("Brief afgedrukt"),
    LETTER_POSTED("Brief met de post verstuurd"),
    MESSAGE_SENT("Mail verstuurd"),
    MESSAGE_REFUSED("Mail geweigerd door de mailserver"),
    MESSAGE_UNCERTAIN("Mail misschien verstuurd"),
    MESSAGE_BOUNCED("Mail teruggekomen"),
    ADDRESS_CORRECTED("Adres verbeterd"),
    MESSAGE_WAIVED("Van een mail afgezien"),
    APPEAL_REGISTERED("Bezwaar geregistreerd"),
    APPEAL_DECIDED("Over een bezwaar beslist"),
    APPEAL_FOLLOWED("Gevolg gegeven aan een bezwaar"),
    DOSSIER_HANDED_OUT("Dossier gedownload"),
    DATA_FORGOTTEN("Gegevens vernietigd na de bewaartermijn"),
    HOLD_PLACED("Vernietiging tegengehouden"),
    HOLD_RELEASED("Vernietiging weer toegestaan"),
    PERSON_EXPORTED("Gegevens van één persoon meegegeven"),
    ADMINISTRATOR_INTERVENED("Ingreep van een beheerder"),
    BREAK_GLASS_USED("Ingreep met de noodtoegang"),
    BREAK_GLASS_ENTERED("Met de noodtoegang aangemeld"),
    TASKS_HANDED_OVER("Taken van een collega overgedragen"),
    ACCESS_REFUSED("Toegang geweigerd"),
    INSTANCES_MOVED("Lopende processen naar een andere versie van hun model gebracht"),
    ACCESS_LIMITED("Einde van een toegang ingesteld"),
    CHAIN_VERIFIED("Keten nagekeken");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    /** In Dutch, as it stands in a list. */
    public String label() {
        return label;
    }
}
