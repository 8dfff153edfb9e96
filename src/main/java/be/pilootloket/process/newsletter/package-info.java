/** The newsletter at the edge: confirm a subscription, compose, look through, send. */
@org.springframework.modulith.NamedInterface("newsletter")
package be.pilootloket.process.newsletter;
