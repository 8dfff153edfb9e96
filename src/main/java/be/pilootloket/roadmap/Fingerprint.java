package be.pilootloket.roadmap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells whether the dates are still those that somebody read. Places and agendas are no dates. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Course course) {
        return sha256(course.plan().version()
                + course.plan().endsOn()
                + new TreeMap<>(course.extensions())
                + course.plan().milestones().stream()
                        .map(one -> one.code() + one.on() + one.from() + one.until())
                        .collect(Collectors.joining())
                + course.plan().homework().stream()
                        .map(one -> one.code() + one.opensOn())
                        .collect(Collectors.joining()));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
