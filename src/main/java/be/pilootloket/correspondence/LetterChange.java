package be.pilootloket.correspondence;

/**
 * What a person changes about a letter that waits for its release. What is not its own comes from the dossier and is
 * written anew with it.
 *
 * @param id of the letter
 * @param version that the person saw
 * @param motivation null or blank: as it was decided
 * @param address the e-mail address; blank only when it goes by post
 * @param byPost whether it goes by post
 * @param postalAddress line by line; blank when it goes by mail
 * @param why the reason, never blank
 * @param by the user id
 */
public record LetterChange(
        MessageId id,
        int version,
        String motivation,
        String address,
        boolean byPost,
        String postalAddress,
        String why,
        String by) {}
