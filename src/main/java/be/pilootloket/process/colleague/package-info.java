/** Colleagues at the edge: one who is absent, and one who leaves. */
package be.pilootloket.process.colleague;
