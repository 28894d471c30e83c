package org.aedile.job.operator;

import org.aedile.detection.GroupStep;
import org.aedile.detection.multivariate.MultivariateState;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.DetectionResources;
import org.aedile.job.DetectionResources.Opened;

/** Hosts {@link MultivariateStep}, keyed by the setting that names the group. */
public final class MultivariateOperator extends PlaceOperator<MultivariateState> {
    private static final long serialVersionUID = 1L;

    public MultivariateOperator(DetectionResources resources) {
        super(resources, MultivariateSlotSerializer.INSTANCE);
    }

    @Override
    PlaceStep<MultivariateState> makeStep(Opened opened) {
        return GroupStep.multivariate(opened.catalogs(), opened.profiles(), this);
    }
}
