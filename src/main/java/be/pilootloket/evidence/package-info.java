/** What was done, by whom and when, in a chain of hashes that shows whether anybody changed it afterwards. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "programme"})
package be.pilootloket.evidence;
