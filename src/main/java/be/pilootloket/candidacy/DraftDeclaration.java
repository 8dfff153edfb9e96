package be.pilootloket.candidacy;

import java.util.UUID;

/**
 * A declaration of engagement that came with a draft (S17).
 *
 * @param file the id of the kept file
 * @param name the file's name, to be shown
 * @param size in bytes
 */
public record DraftDeclaration(UUID file, String name, long size) {}
