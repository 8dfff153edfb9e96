package be.pilootloket.call;

/**
 * A question as it comes in.
 *
 * @param callCode the call it is about
 * @param asker what kind of organisation asks, one of {@link QuestionDesk#ASKERS}
 * @param text the question, at most 4000 characters
 * @param by the user id of who registers it
 */
public record NewQuestion(String callCode, String asker, String text, String by) {}
