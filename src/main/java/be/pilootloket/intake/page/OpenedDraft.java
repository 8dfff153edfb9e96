package be.pilootloket.intake.page;

import be.pilootloket.candidacy.Draft;
import be.pilootloket.link.Purpose;
import be.pilootloket.programme.DutchTime;
import be.pilootloket.programme.Programme;
import java.time.Instant;

/**
 * A draft that a personal link opened.
 *
 * @param token of the link
 * @param draft what it opens
 * @param programme of the call, with the deadline that holds now
 * @param openedAt when the request reached us
 */
record OpenedDraft(String token, Draft draft, Programme programme, Instant openedAt) {

    /** The address of one of its pages; the empty step is the first. */
    public String page(String step) {
        return Purpose.DRAFT.pageOf(token) + (step.isEmpty() ? "" : "/" + step);
    }

    /** Sends the browser to one of its pages. */
    String redirect(String step) {
        return "redirect:" + page(step);
    }

    /** Whether the deadline has passed. */
    public boolean late() {
        return !programme.timeline().deadline().accepts(openedAt);
    }

    /** How dates of its call are written. */
    public DutchTime when() {
        return programme.dutchTime();
    }
}
