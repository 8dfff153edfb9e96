/** What the pilots make together: mission statement, opdrachten with their resources, insights on the structure. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "programme", "pilot", "roadmap"})
package be.pilootloket.portfolio;
