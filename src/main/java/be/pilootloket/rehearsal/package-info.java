/** The movable clock and the embedded mail server. Never in production. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"programme", "process :: engine"})
package be.pilootloket.rehearsal;
