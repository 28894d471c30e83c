package org.aedile.detection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;

/** Passes on what rules of one catalog found: in the name of the rule's agency, and marked when the rule is in shadow. */
record RuleOutput(Catalog catalog, DetectionOutput output) implements DetectionOutput {
    @Override
    public void alert(Alert alert) {
        output.alert(marked(alert));
    }

    Alert marked(Alert alert) {
        RuleStanding standing = catalog.standing(alert.rule());
        return standing.equals(RuleStanding.CITY) ? alert : withStanding(alert, standing);
    }

    @Override
    public void match(Match match) {
        output.match(match);
    }

    @Override
    public void baseline(BaselineUpdate update) {
        output.baseline(update);
    }

    private static Alert withStanding(Alert alert, RuleStanding standing) {
        Map<String, String> attributes = new LinkedHashMap<>(alert.attributes());
        if (standing.shadow()) {
            attributes.put(RuleStanding.SHADOW, "true");
        }
        return new Alert(
                alert.id(),
                alert.revision(),
                alert.status(),
                standing.agency().isEmpty() ? alert.agency() : AgencyId.of(standing.agency()),
                alert.timeDomain(),
                alert.severity(),
                alert.kind(),
                alert.rule(),
                alert.ruleAuthor(),
                alert.title(),
                alert.explanation(),
                alert.source(),
                alert.place(),
                alert.startTime(),
                alert.endTime(),
                alert.detectedAt(),
                alert.evidence(),
                alert.observations(),
                alert.tags(),
                attributes);
    }
}
