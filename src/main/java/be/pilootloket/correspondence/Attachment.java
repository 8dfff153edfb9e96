package be.pilootloket.correspondence;

/**
 * A PDF that goes with a message.
 *
 * @param name as the addressee sees it
 * @param content its bytes
 */
record Attachment(String name, byte[] content) {}
