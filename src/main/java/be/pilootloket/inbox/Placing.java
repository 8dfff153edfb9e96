package be.pilootloket.inbox;

import be.pilootloket.candidacy.Dossier;
import be.pilootloket.candidacy.Initiator;
import be.pilootloket.candidacy.MessageKind;
import java.util.stream.Stream;

/**
 * Where a mail was placed.
 *
 * @param place null while nothing has been chosen
 * @param callCode the call that it is about; null when it is about none
 * @param number the candidacy of which it tells something; null for every other place
 * @param kind what it tells of that candidacy; null for every other place
 * @param applicant who applies; null for every other place than a new candidacy
 * @param asker what kind of organisation asks; null for every other place than a question
 * @param words what the candidate tells or asks, or why there is nothing to do
 * @param by the user id of who placed it; null when reading it was enough
 */
public record Placing(
        Place place,
        String callCode,
        String number,
        MessageKind kind,
        Applicant applicant,
        String asker,
        String words,
        String by) {

    /** Who applies, and for which zone. */
    public record Applicant(String zone, String organisation, String contact, String email, String phone) {}

    /** What follows from reading a mail; only what is beyond doubt is placed without a person. */
    static Placing by(MailReading reading) {
        return switch (reading.kind()) {
            case APPLICATION ->
                new Placing(
                        Place.CANDIDACY,
                        reading.callCode(),
                        null,
                        null,
                        applicant(reading.application()),
                        null,
                        null,
                        null);
            case SUPPLEMENT ->
                new Placing(
                        Place.MESSAGE,
                        reading.callCode(),
                        reading.number(),
                        MessageKind.SUPPLEMENT,
                        null,
                        null,
                        words(reading),
                        null);
            case CALENDAR_REPLY -> only(Place.REPLY, reading);
            case BOUNCE -> only(Place.BOUNCE, reading);
            case AUTOMATIC -> only(Place.KEPT, reading);
            case UNCLEAR -> only(Place.OPEN, reading);
        };
    }

    /** The same, at another place. */
    public Placing at(Place other) {
        return new Placing(other, callCode, number, kind, applicant, asker, words, by);
    }

    private static Placing only(Place place, MailReading reading) {
        return new Placing(place, reading.callCode(), null, null, null, null, null, null);
    }

    private static Applicant applicant(Dossier dossier) {
        Initiator initiator = dossier.initiator();
        return new Applicant(
                dossier.zone(), initiator.organisation(), initiator.contact(), initiator.email(), initiator.phone());
    }

    /** What the candidate wrote; of a mail without a text its subject, or what it is. */
    private static String words(MailReading reading) {
        return Stream.of(reading.text(), reading.subject())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("Mail zonder tekst");
    }
}
