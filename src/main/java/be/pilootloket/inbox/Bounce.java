package be.pilootloket.inbox;

/**
 * A message of ours that did not arrive.
 *
 * @param message its id
 * @param answer what the last mail server said of it, on one line; empty when it said nothing
 */
public record Bounce(String message, String answer) {}
