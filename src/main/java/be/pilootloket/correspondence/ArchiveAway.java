package be.pilootloket.correspondence;

import be.pilootloket.programme.Obstacle;

/** The mailbox with the copies cannot be asked now: what is uncertain stays so, and is never sent again blindly. */
public class ArchiveAway extends RuntimeException implements Obstacle {

    /** @param cause what the mail server or the line did; it names no addressee */
    public ArchiveAway(Exception cause) {
        super("The archive mailbox cannot be asked", cause);
    }

    @Override
    public String obstacle() {
        return "Het archief is onbereikbaar: de mailbox met een kopie van elk bericht. Van deze berichten weten we pas of ze"
                + " vertrokken als het archief antwoordt. Kijk of die mailbox bereikbaar is en of haar wachtwoord nog"
                + " klopt.";
    }
}
