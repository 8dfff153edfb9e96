/** Login and rights. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"process :: engine"})
package be.pilootloket.identity;
