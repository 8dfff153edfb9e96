/** How the product itself fares, for the machine and who watches it: health, metrics and backups. Nothing of it is about a person. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"evidence", "inbox", "process :: engine"})
package be.pilootloket.operation;
