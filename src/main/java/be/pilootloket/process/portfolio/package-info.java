/** What the pilots make together, at the edge: the outcome sheets of their meetings. */
package be.pilootloket.process.portfolio;
