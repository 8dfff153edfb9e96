package be.pilootloket.correspondence;

import be.pilootloket.call.AudienceDesk;
import be.pilootloket.call.SessionDesk;
import be.pilootloket.candidacy.CandidacyDesk;
import be.pilootloket.candidacy.DraftDesk;
import be.pilootloket.candidacy.Initiator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The world outside that a call speaks to. */
@Component
class CallAudience {

    private final AudienceDesk audience;
    private final SessionDesk sessions;
    private final CandidacyDesk candidacies;
    private final DraftDesk drafts;

    CallAudience(AudienceDesk audience, SessionDesk sessions, CandidacyDesk candidacies, DraftDesk drafts) {
        this.audience = audience;
        this.sessions = sessions;
        this.candidacies = candidacies;
        this.drafts = drafts;
    }

    /** Everyone on the call's distribution list (S6, "alle belanghebbenden"). */
    Stream<Addressee> stakeholders(String callCode) {
        return audience.stakeholders(callCode).stream()
                .map(stakeholder -> Addressee.of(stakeholder.organisation(), stakeholder.email()));
    }

    /** Stakeholders, registrants of the info session, candidates and who prepares an application (S13, equal treatment). */
    Stream<Addressee> everyone(String callCode) {
        return Stream.of(
                        stakeholders(callCode),
                        audience.registrants(callCode).stream()
                                .map(registrant -> Addressee.of(registrant.organisation(), registrant.email())),
                        sessions.find(callCode).stream()
                                .flatMap(session -> session.guests().stream())
                                .map(MeetingCorrespondents::addressee),
                        candidacies.of(callCode).stream().map(candidacy -> {
                            Initiator initiator = candidacy.dossier().initiator();
                            return Addressee.of(initiator.organisation(), initiator.email());
                        }),
                        drafts.unsent(callCode).stream()
                                .map(draft -> Addressee.of(DraftCorrespondents.greeted(draft), draft.email())))
                .flatMap(addressees -> addressees);
    }
}
