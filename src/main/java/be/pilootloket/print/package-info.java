/** Makes a PDF of a page: one that stays readable for as long as the archive keeps it, and for who cannot see it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package be.pilootloket.print;
