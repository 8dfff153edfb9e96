package be.pilootloket.intake.page;

import be.pilootloket.candidacy.Partner;
import be.pilootloket.file.FileKind;
import be.pilootloket.file.Inspection;
import be.pilootloket.form.Declaration;
import be.pilootloket.form.FormReader;
import be.pilootloket.form.FormReading;
import be.pilootloket.programme.Programme;
import be.pilootloket.programme.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Looks whether the file that a candidate hands in for a partner is that partner's declaration (S17). A signed paper that was
 * scanned cannot be read, so nothing here refuses a file: the candidate is told what seems wrong, and a person judges.
 */
@Component
class DeclarationReader {

    private final FormReader reader;

    DeclarationReader(FormReader reader) {
        this.reader = reader;
    }

    /**
     * What was read.
     *
     * @param formVersion as printed on it; null when it cannot be read
     * @param remarks what the candidate should look at, each a sentence in Dutch
     */
    record Read(String formVersion, List<String> remarks) {

        private static final Read NOTHING = new Read(null, List.of());
    }

    /** @param organisation of the partner, as typed; null when nothing was */
    Read read(Inspection file, Programme programme, String organisation) {
        if (file.kind() != FileKind.DOCX) {
            return Read.NOTHING;
        }
        FormReading reading = reader.read(file.content(), programme);
        return reading.declaration() == null
                ? new Read(reading.formVersion(), List.of("Dit lijkt geen engagementverklaring van deze oproep."))
                : new Read(reading.formVersion(), remarks(reading, organisation));
    }

    private static List<String> remarks(FormReading reading, String organisation) {
        List<String> remarks = new ArrayList<>(reading.problems());
        Declaration declaration = reading.declaration();
        Partner partner = Partner.declared(organisation == null ? "" : organisation, "");
        if (declaration.organisation() != null && !partner.isNamed(declaration.organisation())) {
            remarks.add("In de verklaring staat \"%s\", en niet de naam van deze partner."
                    .formatted(Texts.shown(declaration.organisation())));
        }
        return List.copyOf(remarks);
    }
}
