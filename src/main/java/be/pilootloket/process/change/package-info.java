/** Changes of dates at the edge: from the wish over the preview and the approval to everything that follows. */
package be.pilootloket.process.change;
