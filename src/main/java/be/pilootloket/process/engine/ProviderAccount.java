package be.pilootloket.process.engine;

import java.util.Set;

/**
 * Somebody as the agency's identity provider knows that person at a login.
 *
 * @param id the user id; may be null or unusable
 * @param firstName may be null
 * @param lastName may be null
 * @param email may be null
 * @param groups the groups that the provider gives this person, by their ids, known to us or not; never null
 */
public record ProviderAccount(String id, String firstName, String lastName, String email, Set<String> groups) {}
