package be.pilootloket.portfolio;

/**
 * How the outputs of the pilots become comparable (S28): the three points of the internal alignment. The first assignment
 * shows the format.
 *
 * @param preparations what is under way already; may be null
 * @param alignment how the processes of the pilots are aligned; may be null
 * @param format what every pilot brings to the first plenary meeting, and in which form
 */
public record CommonFormat(String preparations, String alignment, String format) {}
