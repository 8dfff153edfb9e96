/** Messages on their way at the edge: drafting, the release of letters, their delivery, an address that is refused. */
@org.springframework.modulith.NamedInterface("correspondence")
package be.pilootloket.process.correspondence;
