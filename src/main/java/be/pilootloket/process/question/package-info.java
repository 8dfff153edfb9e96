/** Questions about a call at the edge: answer, approve, publish to all at once. */
@org.springframework.modulith.NamedInterface("question")
package be.pilootloket.process.question;
