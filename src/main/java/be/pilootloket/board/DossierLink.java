package be.pilootloket.board;

/**
 * Where one reads what a process is about.
 *
 * @param text in Dutch, with the number
 * @param path of the page, from the root of our pages on
 */
record DossierLink(String text, String path) {}
