package be.pilootloket.inbox;

import be.pilootloket.form.Declaration;

/**
 * A declaration of engagement that came with a mail (S17).
 *
 * @param organisation who declares, as it stands in the form; null when it does not
 * @param kind the code of its kind of partner; null when the form does not say
 * @param signed whether somebody put a name and a day under it
 * @param fileName of the attachment
 */
public record Declared(String organisation, String kind, boolean signed, String fileName) {

    static Declared in(String fileName, Declaration declaration) {
        return new Declared(declaration.organisation(), declaration.kind(), declaration.signed(), fileName);
    }
}
