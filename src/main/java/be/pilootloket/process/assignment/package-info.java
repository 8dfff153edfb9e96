/** Homework at the edge: open it for every pilot, let the coach deliver and the coordinator review, chase, waive, close. */
@org.springframework.modulith.NamedInterface("assignment")
package be.pilootloket.process.assignment;
