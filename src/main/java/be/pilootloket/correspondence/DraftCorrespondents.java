package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Draft;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.Finding;
import be.pilootloket.programme.Programme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever prepares an application on the page. */
@Component
class DraftCorrespondents implements Correspondents {

    private final DraftDesk drafts;
    private final CallDesk calls;
    private final CallWords callWords;
    private final CandidatePage page;
    private final Letterhead letterhead;

    DraftCorrespondents(
            DraftDesk drafts, CallDesk calls, CallWords callWords, CandidatePage page, Letterhead letterhead) {
        this.drafts = drafts;
        this.calls = calls;
        this.callWords = callWords;
        this.page = page;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.DRAFT);
    }

    /** Nobody any more once the draft is handed in or thrown away: its links went out for nothing then. */
    @Override
    public List<Addressee> outside(Occasion occasion, String id) {
        return drafts
                .find(id)
                .filter(draft -> !draft.submitted())
                .map(draft -> Addressee.of(greeted(draft), draft.email()))
                .stream()
                .toList();
    }

    static String greeted(Draft draft) {
        return Optional.ofNullable(draft.content().contact())
                .or(() -> Optional.ofNullable(draft.content().organisation()))
                .orElse("");
    }

    @Override
    public Particulars particulars(Occasion occasion, String id) {
        Draft draft = drafts.get(id);
        Programme programme = calls.get(draft.callCode()).definition();
        Map<String, Object> words = new HashMap<>(callWords.of(programme));
        words.put("draftPage", page.of(draft));
        words.put("draftTitle", Optional.ofNullable(draft.content().title()).orElse("nog zonder titel"));
        words.put("savedAt", programme.dutchTime().moment(draft.savedAt()));
        words.put("keptUntil", programme.dutchTime().date(drafts.keptUntil(draft)));
        words.put(
                "findings",
                drafts.findings(draft).stream()
                        .filter(finding -> finding.answer() == Finding.Answer.NOT_SATISFIED)
                        .map(Particulars.Finding::of)
                        .toList());
        return letterhead.with(programme, words);
    }
}
