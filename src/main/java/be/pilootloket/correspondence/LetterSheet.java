package be.pilootloket.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on the paper of a letter, around its text and with it.
 *
 * @param sender the agency
 * @param service of the agency that handles the dossier
 * @param addressee line by line, the organisation first
 * @param reference the kenmerk
 * @param date of the letter; null for a proof, which says that it is one
 * @param subject one line of plain text
 * @param body a well-formed piece of XHTML, every value in it escaped
 * @param contactName whom to ask (Bestuursdecreet, II.20)
 * @param contactEmail of the same
 * @param contactPhone of the same; null or blank when not known
 * @param attachments what goes with it, a name each; may be empty
 */
record LetterSheet(
        String sender,
        String service,
        List<String> addressee,
        String reference,
        LocalDate date,
        String subject,
        String body,
        String contactName,
        String contactEmail,
        String contactPhone,
        List<String> attachments) {}
