package be.pilootloket.board;

import be.pilootloket.call.Call;
import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.correspondence.DispatchDesk;
import be.pilootloket.correspondence.MessageId;
import be.pilootloket.correspondence.PostOffice;
import be.pilootloket.roadmap.RoadmapDesk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From what a process carries as its business key to the page that tells what happened. */
@Component
class DossierLinks {

    private final CandidacyDesk candidacies;
    private final CallDesk calls;
    private final RoadmapDesk roadmaps;
    private final DispatchDesk dispatches;
    private final PostOffice post;

    DossierLinks(
            CandidacyDesk candidacies, CallDesk calls, RoadmapDesk roadmaps, DispatchDesk dispatches, PostOffice post) {
        this.candidacies = candidacies;
        this.calls = calls;
        this.roadmaps = roadmaps;
        this.dispatches = dispatches;
        this.post = post;
    }

    /**
     * The page of the candidacy, the call, the roadmap, the dispatch or the mail that has this key; of what else a call has
     * numbered, such as a meeting, the page of that call.
     *
     * @param businessKey null for a process that has none
     */
    Optional<DossierLink> of(String businessKey) {
        if (businessKey == null || businessKey.isBlank()) {
            return Optional.empty();
        }
        return candidacies
                .find(businessKey)
                .map(found -> new DossierLink(
                        "Geschiedenis van kandidatuur " + found.number(),
                        "/candidacies/%s/history".formatted(found.number())))
                .or(() -> calls.find(businessKey).map(DossierLinks::call))
                .or(() -> roadmaps.find(businessKey)
                        .map(found ->
                                new DossierLink("Traject " + found.code(), "/roadmaps/%s".formatted(found.code()))))
                .or(() -> dispatches
                        .find(businessKey)
                        .map(found -> new DossierLink(
                                "Verzending " + found.number(), "/dispatches/%s".formatted(found.number()))))
                .or(() -> MessageId.of(businessKey)
                        .flatMap(post::find)
                        .map(found -> new DossierLink(
                                "Mail over " + found.about(),
                                "/mails/%s".formatted(found.id().value()))))
                .or(() -> calls.all().stream()
                        .filter(known -> businessKey.startsWith(known.code() + "-"))
                        .findFirst()
                        .map(DossierLinks::call));
    }

    private static DossierLink call(Call found) {
        return new DossierLink("Geschiedenis van oproep " + found.code(), "/calls/%s/history".formatted(found.code()));
    }
}
