/** Readers, conflicts of interest, assessments, ranking and the selection decision. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "call", "candidacy"})
package be.pilootloket.selection;
