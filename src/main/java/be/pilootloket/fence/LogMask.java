package be.pilootloket.fence;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Leaves out of the log what tells about a person or lets one in: mail addresses, personal links, and the values that a
 * database names when it refuses them. Our own lines name none, but an exception of a library may, such as that of a mail
 * server that does not know an address.
 */
class LogMask implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'=/-]{1,64}@(?=[\\p{L}\\p{N}-]{1,63}\\.)[\\p{L}\\p{N}.-]{1,255}");
    private static final Pattern LINK = Pattern.compile("(/persoonlijk/)[^\\s\"'<>]+");
    /** PostgreSQL writes {@code Key (email)=(x) already exists}, H2 {@code VALUES ( /* key:1 *\/ 'x')}. */
    private static final Pattern VALUES = Pattern.compile("(Key \\([^)]{1,200}\\)=|VALUES )\\([^\\n]{0,2000}\\)");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, LogMask::masked));
    }

    static String masked(String text) {
        String withoutLinks = LINK.matcher(text).replaceAll("$1***");
        String withoutValues = VALUES.matcher(withoutLinks).replaceAll("$1(***)");
        return ADDRESS.matcher(withoutValues).replaceAll("***@***");
    }
}
