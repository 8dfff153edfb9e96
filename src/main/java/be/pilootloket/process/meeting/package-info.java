/** A meeting of whatever kind at the edge: prepare, invite, remind, move, cancel, hold, record, report. */
@org.springframework.modulith.NamedInterface("meeting")
package be.pilootloket.process.meeting;
