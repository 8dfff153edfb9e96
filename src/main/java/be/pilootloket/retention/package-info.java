/** How long what we know of people is kept, what keeps it longer, and the run that destroys it when its time has come. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "call", "candidacy", "selection", "pilot", "roadmap"
        })
package be.pilootloket.retention;
