/**
 * How a row holds what Java holds: instants, and what is stored whole. A room of its own above the rooms that store, because
 * {@code programme}, which they all share, reads files and knows no database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package be.pilootloket.storage;
