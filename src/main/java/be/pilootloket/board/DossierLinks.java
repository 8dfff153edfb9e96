package be.pilootloket.board;

import be.pilootloket.call.CallDesk;
import be.pilootloket.candidacy.CandidacyDesk;
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
    private final PostOffice post;

    DossierLinks(CandidacyDesk candidacies, CallDesk calls, RoadmapDesk roadmaps, PostOffice post) {
        this.candidacies = candidacies;
        this.calls = calls;
        this.roadmaps = roadmaps;
        this.post = post;
    }

    /**
     * The page of the candidacy, the call, the roadmap or the mail that has this key.
     *
     * @param businessKey null for a process that has none
     */
    Optional<DossierLink> of(String businessKey) {
        return businessKey == null || businessKey.isBlank()
                ? Optional.empty()
                : candidacies
                        .find(businessKey)
                        .map(found -> new DossierLink(
                                "Geschiedenis van kandidatuur " + found.number(),
                                "/candidacies/%s/history".formatted(found.number())))
                        .or(() -> calls.find(businessKey)
                                .map(found -> new DossierLink(
                                        "Geschiedenis van oproep " + found.code(),
                                        "/calls/%s/history".formatted(found.code()))))
                        .or(() -> roadmaps.find(businessKey)
                                .map(found -> new DossierLink(
                                        "Traject " + found.code(), "/roadmaps/%s".formatted(found.code()))))
                        .or(() -> MessageId.of(businessKey)
                                .flatMap(post::find)
                                .map(found -> new DossierLink(
                                        "Mail over " + found.about(),
                                        "/mails/%s".formatted(found.id().value()))));
    }
}
