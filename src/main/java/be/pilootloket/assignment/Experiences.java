package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * What a pilot lived through since the last exchange (D21).
 *
 * @param text the experiences, in Dutch
 */
public record Experiences(String text) implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.EXPERIENCES;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("experiences", text, "Schrijf op wat uw piloot tot nu toe ervaren heeft.")
                .refusals();
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.of("Ervaringen", text));
    }
}
