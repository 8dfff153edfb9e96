package be.pilootloket.intake.page;

/**
 * A question as typed on the website.
 *
 * @param asker what kind of organisation asks; null when nothing was chosen
 * @param question the question; null when the field was missing
 */
record QuestionForm(String asker, String question) {}
