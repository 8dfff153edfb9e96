package be.pilootloket.assignment;

import be.pilootloket.file.KeptFile;

/**
 * A file that hangs on an assignment. A newer file of the same name stands beside the older one; both are kept.
 *
 * @param file the file itself
 * @param assignment the assignment's number
 * @param by the user id of who brought it
 */
public record AssignmentFile(KeptFile file, String assignment, String by) {

    /** Its name, without folders. */
    public String name() {
        return file.name();
    }
}
