package be.pilootloket.call;

/**
 * An organisation that asked to be kept informed.
 *
 * @param organisation its name
 * @param email where it wants to be written to
 */
public record Registrant(String organisation, String email) {}
