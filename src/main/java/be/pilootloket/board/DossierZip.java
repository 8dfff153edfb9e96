package be.pilootloket.board;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip as it is read: one file at a time in memory, and for the same content the same bytes. */
final class DossierZip {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private DossierZip() {}

    /**
     * A file in the zip.
     *
     * @param path its name, with its folder
     * @param label what it is, in Dutch
     * @param remark about it, in Dutch; may be empty
     * @param content read when its turn comes
     */
    record Item(String path, String label, String remark, Supplier<byte[]> content) {

        static Item of(String path, String label, byte[] content) {
            return new Item(path, label, "", () -> content);
        }
    }

    static void write(List<Item> items, OutputStream out) throws IOException {
        // Not closed: the stream is somebody else's.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Item item : items) {
            ZipEntry entry = new ZipEntry(item.path());
            entry.setTimeLocal(ALWAYS);
            zip.putNextEntry(entry);
            zip.write(item.content().get());
            zip.closeEntry();
        }
        zip.finish();
    }
}
