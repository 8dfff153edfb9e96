package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * A candidacy as it comes in, before it has a number.
 *
 * @param callCode the call that is applied for
 * @param receivedAt the instant on which our mailbox, server or desk received it (D1); null when not given
 * @param channel how it came in; null when not given
 * @param dossier never null; zone and initiator only, when it still has to be entered
 * @param dossierEntered whether the dossier is whole, so that nobody has to enter it by hand
 */
public record NewCandidacy(
        String callCode, Instant receivedAt, Channel channel, Dossier dossier, boolean dossierEntered) {}
