/** A cohort's plan: its versions, what follows from its dates, how far it is, and how its dates change. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "programme", "meeting", "call", "pilot"})
package be.pilootloket.roadmap;
