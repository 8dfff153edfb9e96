package be.pilootloket.programme;

/**
 * Where a candidate gets help. A service, never a person.
 *
 * @param name the name of the service, never blank
 * @param email its address, never blank
 * @param phone its number as people dial it, never blank
 */
public record Contact(String name, String email, String phone) {}
