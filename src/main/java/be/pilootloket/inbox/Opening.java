package be.pilootloket.inbox;

import be.pilootloket.call.Call;
import be.pilootloket.candidacy.Dossier;
import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.Inspection;
import be.pilootloket.file.KeptFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the attachments of a mail: each through the one door for files, and our own forms are read. */
@Component
class Opening {

    private final FileGate gate;
    private final FileStore files;
    private final Forms forms;
    private final TimeLimit time;

    Opening(FileGate gate, FileStore files, Forms forms, TimeLimit time) {
        this.gate = gate;
        this.files = files;
        this.forms = forms;
        this.time = time;
    }

    /**
     * What was seen of the attachments before any is kept.
     *
     * @param tooMuch why they cannot be taken together; empty when they can
     * @param forms the forms of the call among them
     */
    private record Seen(List<Inspection> files, Optional<String> tooMuch, Map<Inspection, Forms.Form> forms) {}

    /**
     * Keeps what can be taken and reads what is a form of the call.
     *
     * @param call null when it is not known: then no form is read
     * @throws IllegalStateException when looking at them takes too long
     */
    Opened open(List<MailContent.Part> parts, Call call) {
        Seen seen = time.within(() -> look(parts, call));
        List<Attachment> attachments = new ArrayList<>();
        List<Dossier> applications = new ArrayList<>();
        List<Declared> declarations = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        seen.tooMuch().ifPresent(remarks::add);
        for (Inspection file : seen.files()) {
            if (!file.taken() || seen.tooMuch().isPresent()) {
                attachments.add(refused(file, seen.tooMuch().orElse(null)));
                continue;
            }
            KeptFile kept = files.keep(file);
            Optional<Forms.Form> form = Optional.ofNullable(seen.forms().get(file));
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

    private Seen look(List<MailContent.Part> parts, Call call) {
        List<Inspection> files = new ArrayList<>();
        for (MailContent.Part part : parts) {
            goOn();
            files.add(gate.inspect(part.name(), part.content()));
        }
        Optional<String> tooMuch = gate.tooMuch(files.stream()
                .filter(Inspection::taken)
                .map(file -> (long) file.content().length)
                .toList());
        Map<Inspection, Forms.Form> read = new IdentityHashMap<>();
        if (call != null && tooMuch.isEmpty()) {
            files.stream().filter(Inspection::taken).forEach(file -> {
                goOn();
                forms.read(file, call.definition()).ifPresent(form -> read.put(file, form));
            });
        }
        return new Seen(files, tooMuch, read);
    }

    /** Stops between two files once the time is up. */
    private static void goOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The time to look at these attachments is up");
        }
    }

    private static Attachment refused(Inspection file, String tooMuch) {
        String why = file.taken() ? tooMuch : file.refusal();
        return new Attachment(file.name(), file.content().length, null, file.scan(), why, null, null);
    }
}
