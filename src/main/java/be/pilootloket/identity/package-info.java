/** Login and rights. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"quota", "storage", "evidence", "programme", "process :: engine", "process :: alarm"})
package be.pilootloket.identity;
