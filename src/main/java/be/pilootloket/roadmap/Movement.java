package be.pilootloket.roadmap;

/**
 * One date that a change moves, in Dutch and as people read it in the programme's zone.
 *
 * @param what the timer, the due date or the invitation
 * @param whom for which pilots; null when it is for all
 * @param was as it stood; null for what was not there
 * @param becomes as it will stand; null for what falls away
 * @param announced whether those concerned read of it: a meeting, the last day to hand in, the end; not a reminder or the
 *     agency's own work (S28)
 */
public record Movement(String what, String whom, String was, String becomes, boolean announced) {}
