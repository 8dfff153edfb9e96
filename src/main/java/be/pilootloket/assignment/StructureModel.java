package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * All that was learnt, as a model for structure, with the resources it takes and a proposal for the last collective
 * moment (S41).
 *
 * @param model the model for structure
 * @param principles the leading principles of organisation
 * @param resources the resources that the project needs
 * @param proposal the proposal for the last collective moment
 */
public record StructureModel(String model, String principles, String resources, String proposal) implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.STRUCTURE_MODEL;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("model", model, "Beschrijf het model voor structuur.")
                .text("principles", principles, "Schrijf de leidende organisatieprincipes op.")
                .text("resources", resources, "Schrijf welke middelen uw project nodig heeft.")
                .text("proposal", proposal, "Schrijf het voorstel voor het laatste collectieve moment.")
                .refusals();
    }

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of("Model voor structuur", model),
                Part.of("Leidende organisatieprincipes", principles),
                Part.of("Benodigde middelen", resources),
                Part.of("Voorstel", proposal));
    }
}
