package be.pilootloket.assignment;

import be.pilootloket.programme.DeliverableKind;
import be.pilootloket.programme.Refusal;
import java.util.List;

/**
 * What a pilot hands in, as typed; what is on file hangs on the assignment itself. Every text may be null or blank: the
 * counter says in Dutch what is missing. One record per {@link DeliverableKind}.
 */
public sealed interface Content
        permits Experiences,
                MissionStatementDraft,
                RealityCheck,
                Opdrachten,
                ElaborationDraft,
                LearningDayContribution,
                StructureModel {

    /** Which kind of deliverable this is. */
    DeliverableKind kind();

    /** What cannot be taken. A presentation may be a link or, when {@code withFile}, a file that is already there. */
    List<Refusal> refusals(boolean withFile);

    /** Its parts in order, as people read them. */
    List<Part> parts();
}
