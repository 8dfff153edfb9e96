package be.pilootloket.portfolio;

import java.util.List;

/**
 * A row of the merged list (S34), with what it takes (S35) and who elaborates it (S36).
 *
 * @param title what it is called
 * @param fiche as far as it is documented
 * @param needs what one pilot needs for it
 * @param origins where it comes from, in Dutch: pilot and the title on its list; may be empty
 * @param pilots the numbers of the pilots that elaborate it
 */
public record NewOpdracht(String title, Fiche fiche, Needs needs, List<String> origins, List<String> pilots) {

    public NewOpdracht {
        origins = List.copyOf(origins);
        pilots = List.copyOf(pilots);
    }
}
