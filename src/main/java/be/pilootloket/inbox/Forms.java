package be.pilootloket.inbox;

import be.pilootloket.candidacy.Dossier;
import be.pilootloket.file.Inspection;
import be.pilootloket.form.FormReader;
import be.pilootloket.form.FormReading;
import be.pilootloket.programme.Programme;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the forms of a call among the attachments of a mail. */
@Component
class Forms {

    private final FormReader reader;

    Forms(FormReader reader) {
        this.reader = reader;
    }

    /**
     * A form of the call.
     *
     * @param document the code of the required document that it is
     * @param version as printed on it; null when it cannot be read
     * @param application what stands in an application form; null for every other
     * @param declaration what stands in a declaration of engagement; null for every other
     * @param remarks what people should know of it, each a sentence in Dutch
     */
    record Form(String document, String version, Dossier application, Declared declaration, List<String> remarks) {}

    /** The form that this file is; empty when it is none of the call's. */
    Optional<Form> read(Inspection file, Programme programme) {
        FormReading reading = reader.read(file.content(), programme);
        return reading.recognised()
                ? Optional.of(new Form(
                        reading.code(),
                        reading.formVersion(),
                        reading.dossier(),
                        reading.declaration() == null ? null : Declared.in(file.name(), reading.declaration()),
                        reading.problems().stream()
                                .map(problem -> file.name() + ": " + problem)
                                .toList()))
                : Optional.empty();
    }
}
