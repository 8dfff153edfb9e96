/** The newsletter (S62): who asked for it and confirmed, and its editions, each an overview of the running calls. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "programme", "link", "meeting", "call"})
package be.pilootloket.newsletter;
