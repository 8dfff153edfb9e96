/** How the product itself fares, for the machine and who watches it: health and metrics. Nothing of it is about a person. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"inbox", "process :: engine"})
package be.pilootloket.operation;
