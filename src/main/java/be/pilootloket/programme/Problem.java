package be.pilootloket.programme;

/**
 * Why a programme file does not hold together.
 *
 * @param file the file's name
 * @param key where in the file, as a path such as {@code timeline.deadline.date}; empty for the file as a whole
 * @param reason what is wrong, one sentence in Dutch
 */
public record Problem(String file, String key, String reason) {

    /** The problem as one line in Dutch. */
    public String sentence() {
        return key.isEmpty() ? file + ": " + reason : file + ", " + key + ": " + reason;
    }
}
