package be.pilootloket.call;

/**
 * The verdict of a second person on an answer.
 *
 * @param question the question's number
 * @param by the user id of who judges; never who answered
 * @param verdict {@code publish}, {@code keep} or {@code back}; anything else is refused
 * @param remarks what has to change; required when it is sent back
 */
public record AnswerVerdict(long question, String by, String verdict, String remarks) {

    /** Approved, to be published now. */
    public static final String PUBLISH = "publish";
    /** Approved; it goes out with the next version of the FAQ. */
    public static final String KEEP = "keep";
    /** Sent back to be answered again. */
    public static final String BACK = "back";

    /** Whether the answer is approved, published now or later. */
    public boolean approved() {
        return PUBLISH.equals(verdict) || KEEP.equals(verdict);
    }

    /** Whether the answer is published at once. */
    public boolean publishNow() {
        return PUBLISH.equals(verdict);
    }
}
