package be.pilootloket.evidence;

import be.pilootloket.programme.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * A room that keeps something of which the chain holds the hash, in the fact {@link Ledger#SHA256}. It needs nothing but the
 * database: the command that verifies starts no other part of the product.
 */
public interface Witness {

    /** The deeds of which it keeps what they are about. */
    Set<Deed> deeds();

    /** The SHA-256 of what is kept now of what this row notes; empty when it is no longer kept. */
    Optional<String> sha256(Entry entry);

    /** The SHA-256 of what a column holds; it is closed afterwards. */
    static String sha256(InputStream column) {
        try (column) {
            return Sha256.of(column.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
