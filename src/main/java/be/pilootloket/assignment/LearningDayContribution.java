package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * What a pilot brings to the learning day, from all the material that was gathered (S39).
 *
 * @param contribution what the pilot shows, tells or does there
 * @param material a link to the material; null when it is a file
 */
public record LearningDayContribution(String contribution, String material) implements Content {

    @Override
    public DeliverableKind kind() {
        return DeliverableKind.LEARNING_DAY;
    }

    @Override
    public List<Refusal> refusals(boolean withFile) {
        return new Parts()
                .text("contribution", contribution, "Schrijf wat uw piloot op de leer- en deeldag brengt.")
                .linkOrFile("material", material, withFile)
                .refusals();
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.of("Bijdrage", contribution), Part.of("Materiaal", material));
    }
}
