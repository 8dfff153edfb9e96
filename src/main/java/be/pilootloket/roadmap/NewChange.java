package be.pilootloket.roadmap;

/**
 * Somebody wants other dates.
 *
 * @param code the code of a call or of a roadmap, as typed
 * @param kind the word of a {@link ChangeKind}, as typed
 * @param reason why, in Dutch; everyone concerned reads it
 * @param by the user id of who asks
 */
public record NewChange(String code, String kind, String reason, String by) {}
