package be.pilootloket.assignment;

/**
 * One opdracht on a pilot's list. Only its title is asked; its fiche is filled in as far as it goes (S33).
 *
 * @param title what the opdracht is called
 * @param approach how to go about it; may be null
 * @param impact what it will bring about; may be null
 * @param processFlow how the process runs; may be null
 */
public record OpdrachtDraft(String title, String approach, String impact, String processFlow) {}
