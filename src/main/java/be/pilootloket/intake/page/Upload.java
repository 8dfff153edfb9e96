package be.pilootloket.intake.page;

import be.pilootloket.file.Inspection;

/**
 * A declaration that a candidate sent for one of the partners.
 *
 * @param row of the partner, from 0
 * @param file as the gate saw it
 */
record Upload(int row, Inspection file) {}
