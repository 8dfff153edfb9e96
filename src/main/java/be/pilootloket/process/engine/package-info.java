/** What the rooms below may ask of the engine: its clock, its users and groups, the refusal of input. */
@org.springframework.modulith.NamedInterface("engine")
package be.pilootloket.process.engine;
