/** The call at the edge: from its definition over the selection to the start of its pilots. */
@org.springframework.modulith.NamedInterface("call")
package be.pilootloket.process.call;
