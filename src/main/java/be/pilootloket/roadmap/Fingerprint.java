package be.pilootloket.roadmap;

import be.pilootloket.programme.Sha256;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells whether the dates are still those that somebody read, and whether the same of them can still move. Places and
 * agendas are no dates.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Course course) {
        return Sha256.of(course.plan().version()
                + course.plan().endsOn()
                + new TreeMap<>(course.extensions())
                + new TreeSet<>(course.held())
                + new TreeSet<>(course.cancelled())
                + course.plan().milestones().stream()
                        .map(one -> one.code() + one.on() + one.from() + one.until())
                        .collect(Collectors.joining())
                + course.plan().homework().stream()
                        .map(one -> one.code() + one.opensOn())
                        .collect(Collectors.joining()));
    }
}
