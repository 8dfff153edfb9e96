/** How candidacies come in from outside: the API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"programme", "call", "candidacy", "process", "process :: engine", "process :: candidacy"
        })
package be.pilootloket.intake;
