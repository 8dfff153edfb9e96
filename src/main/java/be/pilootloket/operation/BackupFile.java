package be.pilootloket.operation;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** A backup as H2 writes it: a zip with one file, of which the zip knows the checksum. */
final class BackupFile {

    private BackupFile() {}

    /**
     * Unpacks it to its last byte, under a name of our own.
     *
     * @return the file of the database, in the folder
     * @throws NotDone when it is not there, was cut off or was changed
     */
    static Path unpack(Path zip, Path folder) throws IOException {
        Path database = folder.resolve("unpacked" + H2File.ENDING);
        try (ZipInputStream content = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry entry = content.getNextEntry();
            if (entry == null || !entry.getName().endsWith(H2File.ENDING)) {
                throw new NotDone("%s is geen reservekopie van Pilootloket. Er is niets vervangen.".formatted(zip));
            }
            Files.copy(content, database);
            return database;
        } catch (NoSuchFileException missing) {
            throw new NotDone("%s bestaat niet.".formatted(missing.getFile()));
        } catch (ZipException | EOFException damaged) {
            throw new NotDone(
                    "%s is niet heel: er ontbreekt een stuk, of er is iets aan veranderd. Er is niets vervangen. Neem een"
                                    .formatted(zip)
                            + " andere reservekopie.");
        }
    }
}
