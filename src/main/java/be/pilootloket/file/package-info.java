/** What people hand us: looked at once, kept once by SHA-256, served only as a download. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "evidence", "programme"})
package be.pilootloket.file;
