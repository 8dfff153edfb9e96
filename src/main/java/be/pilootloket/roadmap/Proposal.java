package be.pilootloket.roadmap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What exactly should change. Each kind of change reads its own parts; days and times are local to the programme's zone.
 *
 * @param change the number of the change
 * @param by the user id of who proposes it
 * @param milestone of a meeting: its milestone's code
 * @param on of a moved meeting: its new day
 * @param from of a moved meeting: when it begins; null when that stays
 * @param until of a moved meeting: when it ends; null when that stays
 * @param place of a moved meeting: where; null when that stays
 * @param months of an extension: so many months; null for none
 * @param weeks of an extension: so many weeks; null for none
 * @param onlySome of an extension: whether it is for some pilots only
 * @param pilots of an extension for some: their numbers
 * @param planVersion of a replacement: the plan of the programme
 * @param closesOn of a deadline: its new day
 * @param closesUntil of a deadline: its last minute; null when that stays
 */
public record Proposal(
        String change,
        String by,
        String milestone,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String place,
        Integer months,
        Integer weeks,
        boolean onlySome,
        List<String> pilots,
        String planVersion,
        LocalDate closesOn,
        LocalTime closesUntil) {

    public Proposal {
        pilots = List.copyOf(pilots);
    }

    /** Moves a meeting; null hours and place stay as they are. */
    public static Proposal move(
            String change, String by, String milestone, LocalDate on, LocalTime from, LocalTime until, String place) {
        return new Proposal(
                change, by, milestone, on, from, until, place, null, null, false, List.of(), null, null, null);
    }

    /** Cancels a meeting. */
    public static Proposal cancel(String change, String by, String milestone) {
        return move(change, by, milestone, null, null, null, null);
    }

    /** Gives everyone more time. */
    public static Proposal extend(String change, String by, Integer months, Integer weeks) {
        return new Proposal(
                change, by, null, null, null, null, null, months, weeks, false, List.of(), null, null, null);
    }

    /** Gives some pilots more time. */
    public static Proposal extendFor(String change, String by, Integer months, Integer weeks, List<String> pilots) {
        return new Proposal(change, by, null, null, null, null, null, months, weeks, true, pilots, null, null, null);
    }

    /** Replaces what remains of the plan. */
    public static Proposal replace(String change, String by, String planVersion) {
        return new Proposal(
                change, by, null, null, null, null, null, null, null, false, List.of(), planVersion, null, null);
    }

    /** Moves the deadline of a call. */
    public static Proposal deadline(String change, String by, LocalDate closesOn, LocalTime closesUntil) {
        return new Proposal(
                change, by, null, null, null, null, null, null, null, false, List.of(), null, closesOn, closesUntil);
    }
}
