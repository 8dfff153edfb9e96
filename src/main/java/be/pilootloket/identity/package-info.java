/** Login and rights. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "process :: engine"})
package be.pilootloket.identity;
