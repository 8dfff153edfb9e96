package be.pilootloket.call;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Where and when the info session takes place. Times are local to the programme's zone; what is null was left empty and is
 * refused.
 *
 * @param callCode the call
 * @param on its day
 * @param from when it begins
 * @param until when it ends
 * @param place where
 */
public record SessionPlan(String callCode, LocalDate on, LocalTime from, LocalTime until, String place) {}
