/** Pilots and their coaches at the edge: another coach, somebody who stands in, a pilot that stops midway. */
package be.pilootloket.process.pilot;
