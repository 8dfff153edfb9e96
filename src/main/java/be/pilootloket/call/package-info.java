/** A call as published: its approved version, its stakeholders and registrants, its questions and answers. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"storage", "evidence", "programme", "meeting"})
package be.pilootloket.call;
