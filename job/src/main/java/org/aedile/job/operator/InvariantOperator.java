package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.invariant.InvariantState;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;

/** Hosts {@link InvariantStep}, keyed by the setting that names the plant. */
public final class InvariantOperator extends PlaceOperator<InvariantState> {
    private static final long serialVersionUID = 1L;

    public InvariantOperator(DetectionResources resources) {
        super(resources, InvariantSlotSerializer.INSTANCE);
    }

    @Override
    PlaceStep<InvariantState> makeStep(Opened opened) {
        return GroupStep.invariants(opened.catalogs(), opened.profiles(), this);
    }
}
