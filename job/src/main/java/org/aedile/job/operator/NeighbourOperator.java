package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.detection.neighbour.NeighbourStep;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;

/** Hosts {@link NeighbourStep}, keyed by neighbourhood. */
public final class NeighbourOperator extends PlaceOperator<NeighbourState> {
    private static final long serialVersionUID = 1L;

    public NeighbourOperator(DetectionResources resources) {
        super(resources, NeighbourSlotSerializer.INSTANCE);
    }

    @Override
    PlaceStep<NeighbourState> makeStep(Opened opened) {
        return GroupStep.neighbours(opened.catalogs(), opened.profiles(), this);
    }
}
