/** What the model {@code appeal} asks of us. */
package be.pilootloket.process.appeal;
