package be.pilootloket.board;

/**
 * What somebody can do now to bring the programme further.
 *
 * @param account the user id of the evaluation with which to do it
 * @param what the name of the task, the process or the page, in Dutch
 * @param about the call, the candidacy or the meeting that it is about; null when that goes without saying
 * @param link where to click, for who is logged in as that account
 */
record TourAct(String account, String what, String about, String link) {}
