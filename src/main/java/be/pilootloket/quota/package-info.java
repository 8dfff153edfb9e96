/** How often each of many may do something. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package be.pilootloket.quota;
