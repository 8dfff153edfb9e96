package be.pilootloket.form;

/**
 * A document of a call, empty, for a candidate to fill in (S16, S17).
 *
 * @param code the code of the required document
 * @param number the number printed on it, such as {@code RZP-2019-F1}
 * @param version the version printed on it
 * @param label its name in Dutch
 * @param fileName what to call it when it is downloaded
 * @param content the docx; the same bytes for the same programme
 */
public record CallForm(String code, String number, String version, String label, String fileName, byte[] content) {

    /** The media type of a docx. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
