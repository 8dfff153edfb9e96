/** What the pilots make together: mission statement, opdrachten with their resources, insights on the structure. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"programme", "pilot", "roadmap"})
package be.pilootloket.portfolio;
