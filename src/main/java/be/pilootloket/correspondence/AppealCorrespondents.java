package be.pilootloket.correspondence;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.Candidacy;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.programme.Programme;
import be.pilootloket.selection.Appeal;
import be.pilootloket.selection.AppealDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Candidates who brought an appeal against a decision, told what was decided about it. */
@Component
class AppealCorrespondents implements Correspondents {

    private final AppealDesk appeals;
    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final Letterhead letterhead;

    AppealCorrespondents(AppealDesk appeals, CandidacyDesk candidacies, CallDesk calls, Letterhead letterhead) {
        this.appeals = appeals;
        this.candidacies = candidacies;
        this.calls = calls;
        this.letterhead = letterhead;
    }

    @Override
    public Set<Subject> subjects() {
        return Set.of(Subject.APPEAL);
    }

    @Override
    public List<Addressee> outside(Occasion occasion, String number) {
        return List.of(CandidacyCorrespondents.candidate(
                candidacies.get(appeals.get(number).candidacy())));
    }

    @Override
    public Particulars particulars(Occasion occasion, String number) {
        Appeal appeal = appeals.get(number);
        Candidacy candidacy = candidacies.get(appeal.candidacy());
        Programme programme = calls.get(appeal.callCode()).definition();
        Optional<Appeal.Ruling> ruling = Optional.ofNullable(appeal.ruling());
        Map<String, Object> words = new HashMap<>();
        words.put("number", candidacy.number());
        words.put("organisation", candidacy.dossier().initiator().organisation());
        words.put("receivedOn", programme.dutchTime().date(appeal.receivedOn()));
        words.put("contested", appeal.contested().label());
        for (Appeal.Verdict verdict : Appeal.Verdict.values()) {
            words.put(
                    verdict.name().toLowerCase(Locale.ROOT),
                    ruling.map(Appeal.Ruling::verdict).filter(verdict::equals).isPresent());
        }
        words.put("motivation", ruling.map(Appeal.Ruling::motivation).orElse(null));
        words.put("consequence", ruling.map(Appeal.Ruling::consequence).orElse(null));
        words.put("appealClause", programme.appealClause());
        return letterhead.with(programme, words);
    }
}
