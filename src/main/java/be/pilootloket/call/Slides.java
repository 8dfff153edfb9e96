package be.pilootloket.call;

/**
 * The slides of the info session.
 *
 * @param callCode the call
 * @param title their title
 * @param link the address or file name under which they can be found
 */
public record Slides(String callCode, String title, String link) {}
