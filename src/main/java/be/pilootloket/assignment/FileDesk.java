package be.pilootloket.assignment;

import be.pilootloket.file.FileGate;
import be.pilootloket.file.FileStore;
import be.pilootloket.file.Inspection;
import be.pilootloket.programme.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the files of an assignment: presentations, material, whatever is no text in a form. */
@Service
@Transactional
public class FileDesk {

    private static final String FIELD = "file";

    private final Files files;
    private final Assignments assignments;
    private final Deliverables deliverables;
    private final FileGate gate;
    private final FileStore store;

    FileDesk(Files files, Assignments assignments, Deliverables deliverables, FileGate gate, FileStore store) {
        this.files = files;
        this.assignments = assignments;
        this.deliverables = deliverables;
        this.gate = gate;
        this.store = store;
    }

    /** Every file of an assignment, oldest first; a newer file of the same name stands beside the older one. */
    @Transactional(readOnly = true)
    public List<AssignmentFile> of(String assignment) {
        return files.of(assignment);
    }

    /** The file with this id; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AssignmentFile> find(String id) {
        return id == null ? Optional.empty() : files.find(id);
    }

    /** What is in a file. */
    @Transactional(readOnly = true)
    public byte[] content(AssignmentFile file) {
        return store.content(file.file());
    }

    /** Why a file cannot be taken. Holds the assignment, so that it is not settled in between. */
    public List<Refusal> refusals(NewFile file) {
        return refusals(file, gate.inspect(file.name(), file.content()));
    }

    private List<Refusal> refusals(NewFile file, Inspection inspection) {
        assignments.hold(file.assignment());
        Assignment assignment = assignments.find(file.assignment()).orElseThrow();
        if (!assignment.open()) {
            return refuse("Deze opdracht is %s: er kan geen bestand meer bij."
                    .formatted(assignment.state().text()));
        }
        if (file.content().length == 0) {
            return refuse("Kies een bestand. Een leeg bestand kan niet.");
        }
        if (!inspection.taken()) {
            return refuse(inspection.refusal());
        }
        Stream<Long> there =
                files.of(file.assignment()).stream().map(hung -> hung.file().size());
        return gate.tooMuch(Stream.concat(there, Stream.of((long) file.content().length))
                        .toList())
                .map(FileDesk::refuse)
                .orElse(List.of());
    }

    /** Hangs a file on an assignment, unless it is refused: gives why, and then nothing has changed. */
    public List<Refusal> take(NewFile file) {
        Inspection inspection = gate.inspect(file.name(), file.content());
        List<Refusal> refusals = refusals(file, inspection);
        if (refusals.isEmpty()) {
            files.insert(new AssignmentFile(store.keep(inspection), file.assignment(), file.by()));
        }
        return refusals;
    }

    /** The files that nobody handed in yet, in the order of {@link #of}: they can still be taken back. */
    @Transactional(readOnly = true)
    public List<AssignmentFile> loose(String assignment) {
        Assignment of = assignments.find(assignment).orElseThrow();
        if (!of.open()) {
            return List.of();
        }
        Set<UUID> handedIn = deliverables.of(of).stream()
                .flatMap(version -> version.files().stream())
                .map(hung -> hung.file().id())
                .collect(Collectors.toSet());
        return files.of(assignment).stream()
                .filter(hung -> !handedIn.contains(hung.file().id()))
                .toList();
    }

    /** Takes a file back, unless it is refused: gives why, and then nothing has changed. Holds the assignment. */
    public List<Refusal> takeBack(AssignmentFile file) {
        assignments.hold(file.assignment());
        if (!loose(file.assignment()).contains(file)) {
            return refuse(
                    "\"%s\" hoort bij wat is ingediend, of is al weg. Het blijft zoals het is.".formatted(file.name()));
        }
        files.delete(file);
        store.forget(file.file());
        return List.of();
    }

    private static List<Refusal> refuse(String sentence) {
        return List.of(new Refusal(FIELD, sentence));
    }
}
