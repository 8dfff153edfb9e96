package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.Inspection;
import be.pilootloket.file.KeptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the attachments of a mail: each through the one door for files, and our own forms are read. */
@Component
class Opening {

    private final FileGate gate;
    private final FileStore files;
    private final Forms forms;

    Opening(FileGate gate, FileStore files, Forms forms) {
        this.gate = gate;
        this.files = files;
        this.forms = forms;
    }

    /**
     * Keeps what can be taken and reads what is a form of the call.
     *
     * @param call null when it is not known: then no form is read
     */
    Opened open(List<MailContent.Part> parts, Call call) {
        List<Inspection> looked = parts.stream()
                .map(part -> gate.inspect(part.name(), part.content()))
                .toList();
        Optional<String> tooMuch = gate.tooMuch(looked.stream()
                .filter(Inspection::taken)
                .map(file -> (long) file.content().length)
                .toList());
        List<Attachment> attachments = new ArrayList<>();
        List<Dossier> applications = new ArrayList<>();
        List<Declared> declarations = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        tooMuch.ifPresent(remarks::add);
        for (Inspection file : looked) {
            if (!file.taken() || tooMuch.isPresent()) {
                attachments.add(refused(file, tooMuch.orElse(null)));
                continue;
            }
            KeptFile kept = files.keep(file);
            Optional<Forms.Form> form = call == null ? Optional.empty() : forms.read(file, call.definition());
            form.map(Forms.Form::application).ifPresent(applications::add);
            form.map(Forms.Form::declaration).ifPresent(declarations::add);
            form.map(Forms.Form::remarks).ifPresent(remarks::addAll);
            attachments.add(new Attachment(
                    kept.name(),
                    kept.size(),
                    kept.id(),
                    kept.scan(),
                    null,
                    form.map(Forms.Form::document).orElse(null),
                    form.map(Forms.Form::version).orElse(null)));
        }
        return new Opened(List.copyOf(attachments), applications, declarations, remarks);
    }

    private static Attachment refused(Inspection file, String tooMuch) {
        String why = file.taken() ? tooMuch : file.refusal();
        return new Attachment(file.name(), file.content().length, null, file.scan(), why, null, null);
    }
}
