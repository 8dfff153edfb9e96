/** Questions about a call at the edge: answer, approve, publish to all at once. */
package be.pilootloket.process.question;
