package be.pilootloket.file;

import be.pilootloket.evidence.Deed;
import be.pilootloket.evidence.Witness;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files as they were handed in. */
@Component
class FileWitness implements Witness {

    @Override
    public Map<Deed, String> queries() {
        return Map.of(
                Deed.FILE_RECEIVED,
                "select c.content from kept_file f join file_content c on c.sha256 = f.sha256 where f.id = :about");
    }
}
