package be.pilootloket.call;

import java.util.List;

/**
 * Who came to the info session.
 *
 * @param callCode the call
 * @param count how many people; null is refused
 * @param report what must be remembered; may be empty
 * @param registrants the organisations that want to be kept informed; may be empty
 */
public record Attendance(String callCode, Integer count, String report, List<Registrant> registrants) {

    public Attendance {
        registrants = List.copyOf(registrants);
    }
}
