package be.pilootloket.candidacy;

import java.time.Instant;

/**
 * A candidacy without its dossier, for who counts.
 *
 * @param number its number
 * @param at the instant that decides whether it is in time (D1)
 * @param state how far it is
 * @param outcome null until a person has decided on it
 */
public record Received(String number, Instant at, Candidacy.State state, Candidacy.Outcome outcome) {}
