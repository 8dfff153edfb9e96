package be.pilootloket.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The one set of limits for files, whichever way they come in, and who scans them.
 *
 * @param largest how large one file may be
 * @param perDossier how large all files of one dossier, one mail or one assignment may be together
 * @param most how many files one dossier, one mail or one assignment may have
 * @param clamav the virus scanner
 */
@ConfigurationProperties("pilootloket.files")
public record FileSettings(
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("100MB") DataSize perDossier,
        @DefaultValue("150") int most,
        @DefaultValue ClamAv clamav) {

    /**
     * A ClamAV daemon.
     *
     * @param host where it listens; blank when there is none, and then files are kept as not scanned
     * @param port its TCP port
     */
    public record ClamAv(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port) {}
}
