/** A meeting of whatever kind at the edge: prepare, invite, remind, move, cancel, hold, record, report. */
package be.pilootloket.process.meeting;
