package be.pilootloket.storage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read from stored text before. A whole programme is long, and every question about a call or a roadmap asks for it;
 * one text always reads the same.
 *
 * @param <T> what the text is read as; immutable, since everyone gets the same one
 */
public final class Known<T> {

    private static final int MOST = 64;

    private final Function<String, T> read;
    private final Map<String, T> byText = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    });

    public Known(Function<String, T> read) {
        this.read = read;
    }

    /** @param stored not null */
    public T of(String stored) {
        return byText.computeIfAbsent(stored, read);
    }
}
