package be.pilootloket.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of an office document, which is a zip container. Opening one is bounded in time and memory, whatever it holds:
 * the sizes that it claims are not believed. Parts are kept packed; one is unpacked when it is asked for.
 */
public final class Container implements AutoCloseable {

    private static final int MOST_PARTS = 3000;
    private static final long MOST_UNPACKED = 150L * 1024 * 1024;
    /** A part that grows more than this is no document, once it is larger than a page of zeros explains. */
    private static final int MOST_GROWTH = 100;

    private static final long GROWTH_COUNTS_FROM = 5L * 1024 * 1024;
    private static final int LARGEST_XML = 20 * 1024 * 1024;
    /** The length of what ends a container without a comment. */
    private static final int END = 22;

    private static final String BROKEN = "Dit bestand is stuk. Bewaar het opnieuw en probeer nog eens.";
    private static final String BOMB = "Dit bestand is uitgepakt veel te groot.";

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a container and looks through all of it once.
     *
     * @throws Unsafe when it is broken, locked or made to harm
     */
    public static Container open(byte[] content) throws Unsafe {
        if (isOldOffice(content)) {
            throw new Unsafe(
                    "Dit is een oud Office-bestand, of er staat een wachtwoord op. Bewaar het als docx of pdf.");
        }
        // Nothing before the first part and nothing after the last: or it would be two kinds of file at once.
        if (!at(content, 0, "PK\3\4") || !at(content, content.length - END, "PK\5\6")) {
            throw new Unsafe(BROKEN);
        }
        try {
            Container container =
                    new Container(ZipFile.builder().setByteArray(content).get());
            container.look();
            return container;
        } catch (Unsafe told) {
            throw told;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unsafe(BROKEN);
        }
    }

    private static boolean isOldOffice(byte[] content) {
        return at(content, 0, "\u00d0\u00cf\u0011\u00e0");
    }

    private static boolean at(byte[] content, int place, String mark) {
        return place >= 0
                && content.length >= place + mark.length()
                && new String(content, place, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }

    private void look() throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            take(entry);
            if (!zip.canReadEntryData(entry)) {
                throw new Unsafe("Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.");
            }
            long grown = 0;
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    grown += read;
                    unpacked += read;
                    refuseBomb(entry, grown, unpacked);
                }
            }
        }
    }

    private void take(ZipArchiveEntry entry) throws Unsafe {
        String name = entry.getName();
        boolean elsewhere = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../")
                || name.indexOf('\0') >= 0;
        if (elsewhere) {
            throw new Unsafe("Dit bestand bevat een onderdeel dat buiten het document wil staan.");
        }
        if (parts.put(name, entry) != null || parts.size() > MOST_PARTS) {
            throw new Unsafe("Dit bestand bestaat uit veel meer onderdelen dan een document heeft.");
        }
    }

    private static void refuseBomb(ZipArchiveEntry entry, long grown, long unpacked) throws Unsafe {
        boolean grew = grown > GROWTH_COUNTS_FROM && grown > MOST_GROWTH * Math.max(1, entry.getCompressedSize());
        if (grew || unpacked > MOST_UNPACKED) {
            throw new Unsafe(BOMB);
        }
    }

    /** The names of all parts, in the order of the container. */
    public Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /**
     * The bytes of a part; empty when there is none of that name.
     *
     * @throws Unsafe when the part is larger than a part of a document is
     */
    public Optional<byte[]> part(String name) throws Unsafe {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream part = zip.getInputStream(entry)) {
            byte[] bytes = part.readNBytes(LARGEST_XML + 1);
            if (bytes.length > LARGEST_XML) {
                throw new Unsafe(BOMB);
            }
            return Optional.of(bytes);
        } catch (Unsafe told) {
            throw told;
        } catch (IOException broken) {
            throw new Unsafe(BROKEN);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // It lies in memory: there is nothing to let go of.
        }
    }
}
