/** How candidacies come in from outside: the API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"programme", "call", "candidacy", "process", "process :: engine"})
package be.pilootloket.intake;
