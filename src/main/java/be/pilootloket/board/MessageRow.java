package be.pilootloket.board;

import be.pilootloket.correspondence.Message;
import be.pilootloket.programme.DutchTime;

/**
 * A message in a list.
 *
 * @param when it was written
 * @param to the addressee and the address
 * @param subject its subject
 * @param state what became of it
 */
record MessageRow(String when, String to, String subject, Tag state) {

    static MessageRow of(Message message, DutchTime when) {
        return new MessageRow(
                when.stamp(message.draftedAt()),
                message.addressee() + " (" + message.address() + ")",
                message.subject(),
                Tag.of(message.state()));
    }
}
