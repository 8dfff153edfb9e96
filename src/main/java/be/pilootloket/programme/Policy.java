package be.pilootloket.programme;

import java.util.List;

/**
 * Why there is a call (S1). A call without purpose or basis cannot be published.
 *
 * @param purpose what the agency wants to reach, in Dutch, never blank
 * @param background why now and why so, one paragraph per entry, in Dutch
 * @param themes what the platforms will work on together (S4), in Dutch
 * @param guidance under which guidance the pilots work (S5), in Dutch; null when the file names none
 * @param basis the texts on which the call rests, at least one
 */
public record Policy(String purpose, List<String> background, List<String> themes, String guidance, List<Basis> basis) {

    public Policy {
        background = List.copyOf(background);
        themes = List.copyOf(themes);
        basis = List.copyOf(basis);
    }
}
