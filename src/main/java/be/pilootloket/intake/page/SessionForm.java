package be.pilootloket.intake.page;

/**
 * Who wants to come to an info session, as typed on the website.
 *
 * @param organisation null when the field was missing
 * @param email null when the field was missing
 */
record SessionForm(String organisation, String email) {}
