package be.pilootloket.programme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The calls the agency can launch: one file each in the folder {@code pilootloket.programmes}, the class path being the
 * default. Files are read once, at the start. A file that does not hold together stops the start, except in production:
 * there it refuses only its own call, and says so in the log and here.
 */
@Service
public class Programmes {

    private static final Logger LOG = LoggerFactory.getLogger(Programmes.class);

    private final Map<String, ProgrammeFile> files = new TreeMap<>();
    private final List<Problem> refused = new ArrayList<>();

    @Autowired
    Programmes(@Value("${pilootloket.programmes:classpath:programmes/}") String folder, Environment environment) {
        read(folder);
        refused.forEach(problem -> LOG.error("Programma geweigerd: {}", problem.sentence()));
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            insistThatNoneIsRefused();
        }
    }

    private Programmes(String folder) {
        read(folder);
    }

    /**
     * The programmes of a folder, without the rest of the product.
     *
     * @param folder a location as Spring writes it, such as {@code classpath:programmes/}
     * @throws IllegalStateException when a file does not hold together
     */
    public static Programmes in(String folder) {
        Programmes programmes = new Programmes(folder);
        programmes.insistThatNoneIsRefused();
        return programmes;
    }

    /** The programme with this code, whatever the case; empty when there is none or when its file was refused. */
    public Optional<Programme> find(String code) {
        return fileOf(code).map(ProgrammeFile::programme);
    }

    /** Every programme whose file holds together, by code. */
    public List<Programme> all() {
        return files.values().stream().map(ProgrammeFile::programme).toList();
    }

    /** Why files were refused; empty when every file holds together. */
    public List<Problem> refused() {
        return List.copyOf(refused);
    }

    /**
     * A file that belongs to a programme: the call's PDF or the distribution list.
     *
     * @throws IllegalArgumentException when the programme names no such file
     */
    public Resource file(String code, String name) {
        ProgrammeFile file = fileOf(code)
                .filter(candidate -> namesOf(candidate.programme()).contains(name))
                .orElseThrow(() -> new IllegalArgumentException("Programme " + code + " names no file " + name));
        try {
            return file.attachment(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot reach " + name + " of " + code, unreadable);
        }
    }

    /** The rows of the programme's distribution list, malformed ones included, each with its remark. */
    public List<Stakeholder> stakeholders(String code) {
        return fileOf(code).map(ProgrammeFile::stakeholders).orElse(List.of());
    }

    private Optional<ProgrammeFile> fileOf(String code) {
        return Optional.ofNullable(code).map(text -> files.get(text.toUpperCase(Locale.ROOT)));
    }

    private static List<String> namesOf(Programme programme) {
        return List.of(programme.callText().file(), programme.distributionList());
    }

    private void read(String folder) {
        String location = locationOf(folder);
        for (Resource resource : yamlFilesIn(location)) {
            ProgrammeFile file = new ProgrammeFile(resource);
            refused.addAll(file.problems());
            if (file.problems().isEmpty()) {
                add(file);
            }
        }
        if (files.isEmpty() && refused.isEmpty()) {
            LOG.warn("Geen enkel programma gevonden in {}", location);
        }
    }

    /** A plain path is a folder on disk: nobody who types /etc/pilootloket means the class path. */
    private static String locationOf(String folder) {
        String prefixed = folder.matches("[a-z*]{2,}:.*") ? folder : "file:" + folder;
        return prefixed.endsWith("/") ? prefixed : prefixed + "/";
    }

    private void add(ProgrammeFile file) {
        String code = file.programme().code().toUpperCase(Locale.ROOT);
        ProgrammeFile other = files.putIfAbsent(code, file);
        if (other != null) {
            refused.add(new Problem(file.name(), "code", "De code " + code + " is al van " + other.name() + "."));
        }
    }

    private static List<Resource> yamlFilesIn(String location) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(location + "*.yaml");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (FileNotFoundException noSuchFolder) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + location, unreadable);
        }
    }

    private void insistThatNoneIsRefused() {
        if (!refused.isEmpty()) {
            throw new IllegalStateException(refused.stream()
                    .map(Problem::sentence)
                    .collect(Collectors.joining("\n- ", "Deze programmabestanden kloppen niet:\n- ", "")));
        }
    }
}
