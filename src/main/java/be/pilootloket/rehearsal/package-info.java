/** The movable clock and the embedded mail server. Never in production. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"programme", "inbox", "process :: engine"})
package be.pilootloket.rehearsal;
