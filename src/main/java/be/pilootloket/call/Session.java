package be.pilootloket.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The info session as it is organised and was held (S12). Times are local to the programme's zone.
 *
 * @param callCode the call
 * @param on its day
 * @param from when it begins
 * @param until when it ends
 * @param place where
 * @param attendance how many people came; null before it was held
 * @param report what must be remembered of it; null or empty when nothing
 * @param slidesTitle the title of the slides; null before they are published
 * @param slidesLink where to find them; null before they are published
 * @param slidesAt when they were published; null before
 */
public record Session(
        String callCode,
        LocalDate on,
        LocalTime from,
        LocalTime until,
        String place,
        Integer attendance,
        String report,
        String slidesTitle,
        String slidesLink,
        Instant slidesAt) {}
