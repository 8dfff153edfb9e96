package be.pilootloket.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * The calls the agency can launch: one file each in the folder {@code pilootloket.programmes}, the class path being the
 * default. Files are read once, at the start.
 */
@Service
public class Programmes {

    /** The programme with this code, whatever the case; empty when there is none or when its file was refused. */
    public Optional<Programme> find(String code) {
        return all().stream()
                .filter(programme -> programme.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** Every programme whose file holds together, by code. */
    public List<Programme> all() {
        return List.of();
    }

    /** Why files were refused; empty when every file holds together. */
    public List<Problem> refused() {
        return List.of();
    }

    /**
     * A file that belongs to a programme: the call's PDF or the distribution list.
     *
     * @throws IllegalArgumentException when the programme names no such file
     */
    public Resource file(String code, String name) {
        throw new IllegalArgumentException("Programme " + code + " names no file " + name);
    }

    /** The rows of the programme's distribution list, malformed ones included, each with its remark. */
    public List<Stakeholder> stakeholders(String code) {
        return List.of();
    }
}
