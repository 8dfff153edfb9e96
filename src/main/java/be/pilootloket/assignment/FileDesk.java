package be.pilootloket.assignment;

import be.pilootloket.programme.Refusal;
import be.pilootloket.programme.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter for the files of an assignment: presentations, material, whatever is no text in a form. */
@Service
@Transactional
public class FileDesk {

    /** The largest file that is taken, in bytes: 10 MB. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int MOST_FILES = 40;
    private static final int LONGEST_NAME = 200;
    private static final String FIELD = "file";

    private final Files files;
    private final Assignments assignments;
    private final Clock clock;

    FileDesk(Files files, Assignments assignments, Clock clock) {
        this.files = files;
        this.assignments = assignments;
        this.clock = clock;
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
        return files.content(file);
    }

    /** Why a file cannot be taken. Holds the assignment, so that it is not settled in between. */
    public List<Refusal> refusals(NewFile file) {
        assignments.hold(file.assignment());
        Assignment assignment = assignments.find(file.assignment()).orElseThrow();
        if (!assignment.open()) {
            return refuse("Deze opdracht is %s: er kan geen bestand meer bij."
                    .formatted(assignment.state().text()));
        }
        String name = nameOf(file);
        if (name.isEmpty() || file.content().length == 0) {
            return refuse("Kies een bestand. Een leeg bestand kan niet.");
        }
        if (file.content().length > LARGEST) {
            return refuse("Dit bestand is te groot. Een bestand telt ten hoogste 10 MB.");
        }
        if (files.of(file.assignment()).size() >= MOST_FILES) {
            return refuse("Er staan al %d bestanden bij deze opdracht. Meer passen er niet.".formatted(MOST_FILES));
        }
        Optional<FileKind> promised = FileKind.promisedBy(name);
        if (promised.isEmpty()) {
            return refuse("Dit soort bestand kan niet. Kies een pdf, docx, pptx, xlsx, odt, ods, odp, png of jpg.");
        }
        if (!promised.get().isOf(file.content())) {
            return refuse(("De inhoud van \"%s\" is niet wat de naam zegt, of er zit een macro in."
                            + " Bewaar het bestand opnieuw en probeer nog eens.")
                    .formatted(name));
        }
        return List.of();
    }

    /** Hangs a file on an assignment, unless it is refused: gives why, and then nothing has changed. */
    public List<Refusal> take(NewFile file) {
        List<Refusal> refusals = refusals(file);
        if (refusals.isEmpty()) {
            attach(file);
        }
        return refusals;
    }

    /**
     * Hangs a file on an assignment.
     *
     * @throws IllegalStateException when {@link #refusals(NewFile)} is not empty
     */
    public AssignmentFile attach(NewFile file) {
        if (!refusals(file).isEmpty()) {
            throw new IllegalStateException("A file for " + file.assignment() + " cannot be taken");
        }
        String name = nameOf(file);
        AssignmentFile kept = new AssignmentFile(
                UUID.randomUUID().toString(),
                file.assignment(),
                name,
                FileKind.promisedBy(name).orElseThrow().type(),
                file.content().length,
                Sha256.of(file.content()),
                file.by(),
                clock.instant());
        files.insert(kept, file.content());
        return kept;
    }

    /** Some browsers send the folders along, and a name may carry what no name should. */
    private static String nameOf(NewFile file) {
        String name = file.name() == null ? "" : file.name();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private static List<Refusal> refuse(String sentence) {
        return List.of(new Refusal(FIELD, sentence));
    }
}
