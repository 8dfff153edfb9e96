/** A scheduled meeting of whatever kind: when and where, who comes, what became of it, and its calendar entry. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "programme"})
package be.pilootloket.meeting;
