/** The documents of a call as docx: made from the programme file, read back from what candidates fill in. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"programme", "file", "candidacy"})
package be.pilootloket.form;
