/** What every pilot prepares for the meetings: assignments, what is delivered, its files, the review and the chasing. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "programme", "file", "pilot", "roadmap", "portfolio"})
package be.pilootloket.assignment;
