/** Login and rights. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"quota", "storage", "evidence", "programme", "process :: engine"})
package be.pilootloket.identity;
