package be.pilootloket.correspondence;

/**
 * What a person looks for in the register.
 *
 * @param callCode the call; null or blank for all
 * @param number the beginning of a candidacy's number or a call's code, any case; null or blank for all
 * @param occasion null for all
 * @param state null for all
 */
public record MessageSearch(String callCode, String number, Occasion occasion, MessageState state) {

    /** Everything. */
    public static final MessageSearch ALL = new MessageSearch(null, null, null);

    /** In every call. */
    public MessageSearch(String number, Occasion occasion, MessageState state) {
        this(null, number, occasion, state);
    }
}
