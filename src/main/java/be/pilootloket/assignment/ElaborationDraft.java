package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.math.BigDecimal;
import java.util.List;

/**
 * One opdracht as one pilot elaborated it, in the uniform template (S34, S37), with what it takes (S35).
 *
 * @param description what the opdracht comes to
 * @param approach how to go about it
 * @param impact what it will bring about
 * @param processFlow how the process runs
 * @param budget in whole euros, 0 or more; null when nothing was typed
 * @param headcount in full-time equivalents, 0 or more; null when nothing was typed
 * @param resources what budget and headcount are for; may be null
 */
public record ElaborationDraft(
        String description,
        String approach,
        String impact,
        String processFlow,
        Integer budget,
        BigDecimal headcount,
        String resources)
        implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.ELABORATION;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("description", description, "Schrijf wat de opdracht inhoudt.")
                .text("approach", approach, "Schrijf hoe u de opdracht aanpakt.")
                .text("impact", impact, "Schrijf welke impact u voorziet.")
                .text("processFlow", processFlow, "Schrijf hoe het proces verloopt.")
                .amount(
                        "budget",
                        budget,
                        "Vul in welk budget nodig is, in hele euro's. Is er geen nodig, vul dan 0 in.")
                .headcount("headcount", headcount)
                .limit("resources", resources)
                .refusals();
    }

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of("Omschrijving", description),
                Part.of("Aanpak", approach),
                Part.of("Impact", impact),
                Part.of("Procesflow", processFlow),
                Part.of("Budget in euro", budget),
                Part.of("Mankracht in VTE", headcount),
                Part.of("Toelichting bij de middelen", resources));
    }
}
