/** What other systems ask of us and hand in: the API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "programme",
            "meeting",
            "call",
            "candidacy",
            "pilot",
            "roadmap",
            "assignment",
            "process",
            "process :: engine",
            "process :: candidacy"
        })
package be.pilootloket.intake;
