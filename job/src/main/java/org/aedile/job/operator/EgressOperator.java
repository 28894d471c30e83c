package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.egress.EgressState;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;

/** Hosts {@link EgressStep}, keyed by area. */
public final class EgressOperator extends PlaceOperator<EgressState> {
    private static final long serialVersionUID = 1L;

    public EgressOperator(DetectionResources resources) {
        super(resources, EgressSlotSerializer.INSTANCE);
    }

    @Override
    PlaceStep<EgressState> makeStep(Opened opened) {
        return GroupStep.egress(opened.catalogs(), opened.profiles(), this);
    }
}
