package be.pilootloket.portfolio;

/**
 * A possible opdracht from the first brainstorm (S31).
 *
 * @param text the idea
 * @param pilot the number of the pilot that brought it; null when it came from all of them
 */
public record Idea(String text, String pilot) {}
