/** A chosen project on its way: what becomes of a selected candidacy at the start. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"programme", "call", "candidacy", "selection"})
package be.pilootloket.pilot;
