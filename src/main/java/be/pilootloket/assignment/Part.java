package be.pilootloket.assignment;

/**
 * One part of a deliverable as people read it.
 *
 * @param label what it is, in Dutch
 * @param text what was handed in; never null, "-" when nothing was
 */
public record Part(String label, String text) {

    static Part of(String label, Object handedIn) {
        return new Part(label, handedIn == null || handedIn.toString().isBlank() ? "-" : handedIn.toString());
    }
}
