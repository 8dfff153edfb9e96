package be.pilootloket.correspondence;

import be.pilootloket.programme.Obstacle;

/** Nobody said which mail server takes our messages. */
class NoMailServer extends IllegalStateException implements Obstacle {

    NoMailServer() {
        super("No mail server is set");
    }

    @Override
    public String obstacle() {
        return "Er is geen mailserver ingesteld. Berichten blijven wachten. Vul spring.mail.host in bij de instellingen en"
                + " start opnieuw.";
    }
}
