package be.pilootloket.board;

import be.pilootloket.correspondence.Message;
import be.pilootloket.programme.Stakeholder;
import java.util.List;

/**
 * A stakeholder of the call and what became of the message with which it was sent (S6).
 *
 * @param organisation who
 * @param kind what kind of organisation, in Dutch
 * @param email the address as the list has it
 * @param state what became of the message
 * @param remark what is wrong with the row or with the hand-over; empty when nothing is
 */
record Told(String organisation, String kind, String email, Tag state, String remark) {

    /** Newest message first. */
    static Told of(Stakeholder stakeholder, List<Message> published) {
        Message message = published.stream()
                .filter(candidate -> candidate.address().equals(stakeholder.email())
                        && candidate.addressee().equals(stakeholder.organisation()))
                .findFirst()
                .or(() -> published.stream()
                        .filter(candidate -> candidate.address().equals(stakeholder.email()))
                        .findFirst())
                .orElse(null);
        return new Told(
                stakeholder.organisation(),
                stakeholder.kind(),
                stakeholder.email(),
                message == null ? new Tag("nog niet verstuurd", "") : Tag.of(message.state()),
                stakeholder.remark() == null ? "" : stakeholder.remark());
    }
}
