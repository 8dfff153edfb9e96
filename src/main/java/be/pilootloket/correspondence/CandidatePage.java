package be.pilootloket.correspondence;

import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.link.PersonalLinks;
import be.pilootloket.link.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The candidate's own page on the website. Every mail opens it by a link of its own: of a link we keep only the hash. */
@Component
class CandidatePage {

    private final DraftDesk drafts;
    private final PersonalLinks links;
    private final Letterhead letterhead;

    CandidatePage(DraftDesk drafts, PersonalLinks links, Letterhead letterhead) {
        this.drafts = drafts;
        this.links = links;
        this.letterhead = letterhead;
    }

    String of(Draft draft) {
        return letterhead.forCandidates(
                Purpose.DRAFT.pageOf(links.issue(Purpose.DRAFT, draft.id(), drafts.opensUntil(draft))));
    }

    /** The page of a candidacy; empty for one that did not come in by the website. */
    Optional<String> of(String number) {
        return drafts.of(number).map(this::of);
    }
}
