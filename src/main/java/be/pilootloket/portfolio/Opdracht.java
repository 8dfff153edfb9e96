package be.pilootloket.portfolio;

import java.util.List;

/**
 * An opdracht of the collective list.
 *
 * @param number its number on the list, from 1
 * @param title what it is called
 * @param fiche as documented when the list was made
 * @param needs what one pilot needs for it, as estimated together
 * @param origins where it comes from, in Dutch
 * @param integrated what the elaborations came to together (S38); null before
 * @param allocations the pilots that elaborate or elaborated it, by their number
 */
public record Opdracht(
        String number,
        String title,
        Fiche fiche,
        Needs needs,
        List<String> origins,
        String integrated,
        List<Allocation> allocations) {

    public Opdracht {
        origins = List.copyOf(origins);
        allocations = List.copyOf(allocations);
    }

    /** The numbers of the pilots that elaborate it now. */
    public List<String> pilots() {
        return allocations.stream()
                .filter(Allocation::holds)
                .map(Allocation::pilot)
                .toList();
    }
}
