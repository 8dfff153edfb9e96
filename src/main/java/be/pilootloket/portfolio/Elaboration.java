package be.pilootloket.portfolio;

/**
 * What a pilot found that it needs, once its elaboration of an opdracht is accepted (S37).
 *
 * @param roadmap the roadmap's code
 * @param opdracht the opdracht's number
 * @param pilot the pilot's number
 * @param needs budget and headcount, both known
 */
public record Elaboration(String roadmap, String opdracht, String pilot, Needs needs) {}
