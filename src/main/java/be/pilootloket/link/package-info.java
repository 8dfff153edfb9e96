/** Personal links: what lets someone without an account in at one place, and only there. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "programme"})
package be.pilootloket.link;
