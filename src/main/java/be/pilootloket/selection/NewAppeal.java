package be.pilootloket.selection;

import be.pilootloket.candidacy.Channel;
import java.time.LocalDate;

/**
 * An appeal to register.
 *
 * @param candidacy the number of the candidacy, as typed
 * @param receivedOn the day on which it reached us, local to the programme's zone
 * @param channel how it reached us
 * @param content what it says
 * @param answersBy the last day on which it can be answered
 * @param by the user id of who registers it
 */
public record NewAppeal(
        String candidacy, LocalDate receivedOn, Channel channel, String content, LocalDate answersBy, String by) {}
