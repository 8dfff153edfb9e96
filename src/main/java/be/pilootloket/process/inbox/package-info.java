/** Mail at the edge: read, register, place, acknowledge. */
@org.springframework.modulith.NamedInterface("inbox")
package be.pilootloket.process.inbox;
