package be.pilootloket.programme;

/**
 * A document that a candidate hands in (S16, S17).
 *
 * @param code its code in kebab-case, such as {@code application-form}; dossiers store this
 * @param label its name in Dutch
 * @param format the file name's extension in lower case, such as {@code docx}
 * @param formVersion the version of the form that counts, as printed on it
 * @param perPartner true when every partner signs one of its own (D3)
 * @param source the phrase that asks for it
 */
public record RequiredDocument(
        String code, String label, String format, String formVersion, boolean perPartner, Source source) {}
