package be.pilootloket.programme;

/**
 * The call as a PDF, as it is distributed (S6).
 *
 * @param file its name in the programme's own folder
 * @param sha256 the hash of its bytes, 64 hexadecimal digits in lower case
 * @param title its title in Dutch
 * @param version the version printed on it
 */
public record CallText(String file, String sha256, String title, String version) {}
