package be.pilootloket.meeting;

import java.util.List;

/**
 * Who came.
 *
 * @param number the meeting
 * @param count how many people; null is refused
 * @param present which of the expected organisations came; may be empty
 */
public record Attendance(String number, Integer count, List<String> present) {

    public Attendance {
        present = List.copyOf(present);
    }
}
