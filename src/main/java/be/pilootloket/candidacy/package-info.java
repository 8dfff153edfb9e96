/** A candidate's dossier: versions, partners, documents, findings and decisions on admissibility. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"storage", "evidence", "programme", "file", "call"})
package be.pilootloket.candidacy;
