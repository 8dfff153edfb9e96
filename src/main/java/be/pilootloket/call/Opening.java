package be.pilootloket.call;

/**
 * The wish to start a call from a programme file.
 *
 * @param programmeCode the programme's code as typed; null or blank is refused
 * @param by the user id of who asks
 */
public record Opening(String programmeCode, String by) {}
