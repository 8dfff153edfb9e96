package be.pilootloket.programme;

/**
 * Who launches the call, as it stands at the head of every letter.
 *
 * @param name the agency's name, never blank; configuration, because agencies merge and change names
 * @param service the service within the agency that handles the dossiers, never blank
 */
public record Agency(String name, String service) {}
