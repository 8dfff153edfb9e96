package be.pilootloket.programme;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The info session about the call (S12). Times are in the programme's zone.
 *
 * @param on its day
 * @param weekday the weekday as someone wrote it in Dutch, such as "dinsdag"; it must match the day; null when nobody
 *     named it
 * @param from when it begins (D11: 09:30 unless set otherwise)
 * @param until when it ends, after {@code from}
 * @param place where; null until staff have set it
 */
public record InfoSession(LocalDate on, String weekday, LocalTime from, LocalTime until, String place) {}
