package be.pilootloket.programme;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;

/** A call's file while it is being read, with the files in its own folder. */
class ProgrammeFile {

    private static final int LARGEST_ATTACHMENT = 10 * 1024 * 1024;
    private static final String FILE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final Resource file;
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private Programme programme;
    private List<Stakeholder> stakeholders = List.of();

    ProgrammeFile(Resource file) {
        this.file = file;
        this.name = file.getFilename();
        read();
    }

    String name() {
        return name;
    }

    /** What the file says; null when it does not hold together. */
    Programme programme() {
        return problems.isEmpty() ? programme : null;
    }

    List<Stakeholder> stakeholders() {
        return stakeholders;
    }

    /** Everything that is wrong with the file, in the order of reading. */
    List<Problem> problems() {
        return problems;
    }

    /** A file in the folder that carries this file's name. */
    Resource attachment(String attachment) throws IOException {
        return file.createRelative(name.substring(0, name.lastIndexOf('.')) + "/" + attachment);
    }

    private void read() {
        try {
            SafeYaml yaml = new SafeYaml(read(file, SafeYaml.LARGEST));
            yaml.faults().forEach(fault -> refuse("", fault));
            if (!problems.isEmpty()) {
                return;
            }
            if (yaml.content().isObject()) {
                interpret(Entry.root(yaml.content()));
            } else {
                refuse("", "Dit is geen programmabestand.");
            }
        } catch (IOException unreadable) {
            refuse("", "Dit bestand is niet leesbaar.");
        }
    }

    private void interpret(Entry root) {
        programme = new ProgrammeEntry(root).programme();
        readAttachments(root, programme);
        root.refuseUnknownKeys();
        List<Refusal> found = root.problems().stream().distinct().toList();
        found.forEach(problem -> refuse(problem.field(), problem.sentence()));
        programme.refusals().stream()
                .filter(refusal -> found.stream().noneMatch(problem -> covers(problem, refusal)))
                .forEach(refusal -> refuse(refusal.field(), refusal.sentence()));
    }

    /** A key that is missing or unreadable is told once, not again because of what it does not say. */
    private static boolean covers(Refusal problem, Refusal refusal) {
        return refusal.field().equals(problem.field()) || refusal.field().startsWith(problem.field() + ".");
    }

    private void readAttachments(Entry root, Programme read) {
        byte[] pdf = attachment(root, "callText.file", read.callText().file());
        if (pdf != null && !Sha256.of(pdf).equals(read.callText().sha256())) {
            root.problem(
                    "callText.sha256",
                    "De inhoud van " + read.callText().file() + " is niet die waarvan hier de SHA-256 staat. Die is nu "
                            + Sha256.of(pdf) + ".");
        }
        byte[] list = attachment(root, "distribution.list", read.distributionList());
        if (list != null) {
            DistributionList distributionList = new DistributionList(list);
            distributionList.fault().ifPresent(fault -> root.problem("distribution.list", fault));
            stakeholders = distributionList.rows();
        }
    }

    private byte[] attachment(Entry root, String key, String attachment) {
        if (attachment.isEmpty()) {
            return null;
        }
        if (!attachment.matches(FILE_NAME)) {
            root.problem(key, "Schrijf hier de naam van een bestand in de map van dit programma, zonder pad.");
            return null;
        }
        try {
            Resource resource = attachment(attachment);
            byte[] bytes = resource.exists() ? read(resource, LARGEST_ATTACHMENT) : null;
            if (bytes == null) {
                root.problem(key, "Het bestand " + attachment + " ontbreekt in de map van dit programma.");
            } else if (bytes.length > LARGEST_ATTACHMENT) {
                root.problem(key, "Het bestand " + attachment + " is te groot.");
                return null;
            }
            return bytes;
        } catch (IOException unreadable) {
            root.problem(key, "Het bestand " + attachment + " is niet leesbaar.");
            return null;
        }
    }

    private static byte[] read(Resource resource, int largest) throws IOException {
        try (InputStream content = resource.getInputStream()) {
            return content.readNBytes(largest + 1);
        }
    }

    private void refuse(String key, String reason) {
        problems.add(new Problem(name, key, reason));
    }
}
