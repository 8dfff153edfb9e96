/** A chosen project on its way: whom to write to, who coaches it, and how it stops or ends. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "call", "candidacy", "selection"})
package be.pilootloket.pilot;
