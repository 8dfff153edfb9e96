package be.pilootloket.form;

import be.pilootloket.candidacy.Dossier;
import java.util.List;

/**
 * What was read from a file that may be one of a call's forms.
 *
 * @param code the code of the required document; null when it is none of the call's forms
 * @param formVersion the version printed on it; null when it cannot be read
 * @param dossier what an application form says, without documents; null for anything else
 * @param declaration what a declaration of engagement says; null for anything else
 * @param problems what could not be read or is not as it should be, each a sentence in Dutch for who reads the file
 */
public record FormReading(
        String code, String formVersion, Dossier dossier, Declaration declaration, List<String> problems) {

    public FormReading {
        problems = List.copyOf(problems);
    }

    /** Whether the file is one of the call's forms, in whatever version. */
    public boolean recognised() {
        return code != null;
    }
}
