package be.pilootloket.portfolio;

/**
 * The four questions of the first plenary meeting (S29).
 *
 * @param commonalities "waar zitten gemeenschappelijkheden"
 * @param differences "waar zitten verschillen"
 * @param background "wat is de achtergrond van die verschillen"
 * @param lessons "wat leren we hieruit voor de collectieve opdracht die we hebben"
 */
public record Comparison(String commonalities, String differences, String background, String lessons) {}
