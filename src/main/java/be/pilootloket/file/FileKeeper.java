package be.pilootloket.file;

import be.pilootloket.storage.Keeper;
import be.pilootloket.storage.RetentionClass;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files go with the last row that names them: whoever owns that row forgets them here. */
@Component
class FileKeeper implements Keeper {

    @Override
    public Map<String, Set<RetentionClass>> tables() {
        return Map.of(
                "kept_file", Set.of(RetentionClass.FOLLOWING),
                "file_content", Set.of(RetentionClass.FOLLOWING));
    }
}
