/** The info session at the edge: prepare it, hold it, publish its slides. */
package be.pilootloket.process.infosession;
