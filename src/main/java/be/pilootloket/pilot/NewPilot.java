package be.pilootloket.pilot;

/**
 * A pilot that was chosen outside this product, as the coordinator names it.
 *
 * @param name the name of its zone (S22)
 * @param organisation the lead organisation
 * @param contactName the person to write to
 * @param contactEmail where mails go
 */
public record NewPilot(String name, String organisation, String contactName, String contactEmail) {}
