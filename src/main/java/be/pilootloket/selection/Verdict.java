package be.pilootloket.selection;

/**
 * The decision about one candidacy.
 *
 * @param number the candidacy
 * @param selected whether it gets a place
 * @param motivation why, in words for the candidate's letter; required either way
 */
public record Verdict(String number, boolean selected, String motivation) {}
