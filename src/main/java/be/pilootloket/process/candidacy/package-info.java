/** The models of a candidacy: their shared words, what they ask of us, and what we ask of the engine. */
@org.springframework.modulith.NamedInterface("candidacy")
package be.pilootloket.process.candidacy;
