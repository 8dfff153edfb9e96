package be.pilootloket.correspondence;

import be.pilootloket.programme.Obstacle;

/**
 * The message certainly did not leave, and may leave when it is tried again later. The engine's retry does that, and keeps
 * the exception in its tables and its log for years: so it says which message and which reply code, and nothing that a
 * server said. Servers repeat the address. What they said stands in the register.
 */
public class Undelivered extends RuntimeException implements Obstacle {

    private final boolean answered;

    /** @param replyCode of SMTP, such as 451; 0 when the server gave none */
    Undelivered(MessageId id, int replyCode) {
        super("Message %s did not leave (%s)".formatted(id, replyCode == 0 ? "no reply" : "reply " + replyCode));
        answered = replyCode != 0;
    }

    @Override
    public String obstacle() {
        return answered
                ? "De mailserver vraagt om later terug te komen. Berichten blijven wachten. Vraag de beheerder van de"
                        + " mailserver waarom hij nu geen mail aanneemt."
                : "De mailserver is onbereikbaar. Berichten blijven wachten. Kijk of de mailserver draait en of zijn naam en"
                        + " poort kloppen in de instellingen (spring.mail.host en spring.mail.port).";
    }
}
