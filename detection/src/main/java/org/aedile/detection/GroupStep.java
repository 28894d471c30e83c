package org.aedile.detection;

import java.util.Map;
import org.aedile.detection.correlation.CorrelationAlerts;
import org.aedile.detection.correlation.CorrelationOutput;
import org.aedile.detection.correlation.CorrelationPlans;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.NeighbourStep;
import org.aedile.kernel.Alert;

/** Makes the steps that look at several sources: with the rules in effect, and with correlations that take what correlations found. */
public final class GroupStep {
    private GroupStep() {}

    /** One per stepping thread. Matches that it puts out are for a step of a higher level. */
    public static CorrelationStep of(
            Catalogs catalogs, SourceProfiles profiles, RuleCosts costs, DetectionOutput output) {
        CorrelationOutput concluded = new Concluded(catalogs, output, new AlertInputs(catalogs, profiles, output));
        return new CorrelationStep(plans(catalogs), new CorrelationAlerts(profiles, concluded), costs);
    }

    /** The same for those who don't ask what correlations cost. */
    public static CorrelationStep of(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        return of(catalogs, profiles, RuleCosts.unmeasured(), output);
    }

    /** Compares sensors with their neighbours; one per stepping thread. Matches that it puts out are for correlations. */
    public static NeighbourStep neighbours(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        return new NeighbourStep(catalogs, profiles, new Heard(catalogs, profiles, output));
    }

    /** Judges the exits of areas; one per stepping thread. Matches that it puts out are for correlations. */
    public static EgressStep egress(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        return new EgressStep(catalogs, profiles, new Heard(catalogs, profiles, output));
    }

    /** Judges signals that belong together; one per stepping thread. Matches that it puts out are for correlations. */
    public static MultivariateStep multivariate(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        return new MultivariateStep(catalogs, profiles, new Heard(catalogs, profiles, output));
    }

    /** Judges the relations of plants; one per stepping thread. Matches that it puts out are for correlations. */
    public static InvariantStep invariants(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        return new InvariantStep(catalogs, profiles, new Heard(catalogs, profiles, output));
    }

    private record Concluded(Catalogs catalogs, DetectionOutput output, AlertInputs inputs)
            implements CorrelationOutput {
        @Override
        public void alert(Alert alert, Map<String, String> known) {
            Alert marked = marked(alert);
            output.alert(marked);
            inputs.concluded(marked, known);
        }

        @Override
        public void moved(Alert before, Map<String, String> known) {
            inputs.moved(marked(before), known);
        }

        private Alert marked(Alert alert) {
            Catalog catalog = catalogs.at(alert.detectedAt().toEpochMilli());
            return new RuleOutput(catalog, output).marked(alert);
        }
    }

    private static CorrelationPlans plans(Catalogs catalogs) {
        return (correlation, timeMillis) -> catalogs.at(timeMillis).findPlan(correlation);
    }
}
