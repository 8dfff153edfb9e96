package be.pilootloket.process.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The accounts that are ours and not the identity provider's: the first administrator, and the one for emergencies. */
@Component
class LocalAccounts {

    private final AccountSettings settings;

    LocalAccounts(AccountSettings settings) {
        this.settings = settings;
    }

    /** In whatever case it is written: a name that looks the same is not given to somebody else. */
    boolean has(String user) {
        return Stream.of(
                        FirstAccounts.BREAK_GLASS,
                        settings.administrator() == null
                                ? null
                                : settings.administrator().id())
                .filter(Objects::nonNull)
                .anyMatch(id -> id.equalsIgnoreCase(user));
    }
}
