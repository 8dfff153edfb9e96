package be.pilootloket.board;

import be.pilootloket.correspondence.Letter;
import be.pilootloket.correspondence.Message;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.programme.DutchTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The register of mails and letters as a table for a spreadsheet. */
final class RegisterTable {

    static final List<String> HEADER = List.of(
            "oproep",
            "nummer",
            "soort",
            "onderwerp",
            "aan",
            "adres",
            "stand",
            "opgesteld",
            "vrijgegeven",
            "vrijgegeven door",
            "laatste poging",
            "pogingen",
            "afgehandeld",
            "antwoord",
            "anders meegedeeld omdat",
            "met de post",
            "verzending",
            "zet recht",
            "wat fout was",
            "Message-ID");

    private RegisterTable() {}

    /** @param letter the letter that it is; empty for a mail */
    static List<String> row(Message message, Optional<Letter> letter, DutchTime when) {
        return Arrays.asList(
                message.callCode(),
                message.about(),
                message.occasion().label(),
                message.subject(),
                message.addressee(),
                message.address(),
                message.state().label(),
                moment(message.draftedAt(), when),
                moment(message.releasedAt(), when),
                message.releasedBy(),
                moment(message.attemptedAt(), when),
                String.valueOf(message.attempts()),
                moment(message.settledAt(), when),
                message.serverAnswer(),
                message.waivedWhy(),
                letter.map(paper -> paper.byPost() ? "ja" : "nee").orElse(null),
                letter.map(Letter::dispatch).orElse(null),
                letter.map(Letter::replaces).map(MessageId::value).orElse(null),
                letter.map(Letter::rectification).orElse(null),
                message.messageId());
    }

    private static String moment(Instant moment, DutchTime when) {
        return moment == null ? null : when.stampToTheSecond(moment);
    }
}
