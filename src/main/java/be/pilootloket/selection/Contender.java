package be.pilootloket.selection;

/** A candidacy as the ranking sees it. */
record Contender(String number, String organisation, String title, String zone, String zoneName, Total total) {}
