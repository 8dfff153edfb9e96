package be.pilootloket.board.search;

/**
 * Something that was found.
 *
 * @param text what it is called
 * @param detail what tells it from another of that name
 * @param page where it is; only a page that the visitor may open
 */
record Hit(String text, String detail, String page) {}
