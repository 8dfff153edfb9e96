package be.pilootloket.programme;

/**
 * Where a source states something.
 *
 * @param id the element's number, such as {@code S7a}; {@code D6} where the sources are silent and the agency chose
 * @param phrase the source's own words in Dutch, or what was chosen; never blank
 */
public record Source(String id, String phrase) {}
