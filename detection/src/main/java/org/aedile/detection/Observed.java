package org.aedile.detection;

import java.util.Optional;
import org.aedile.detection.correlation.Found;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.sensor.SourceOrigin;
import org.aedile.kernel.EventView;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * An observation with what is known of its source; made only when a rule matches. Valid as long as the view is.
 *
 * @param origin whose it is
 * @param event the observation
 * @param profile the registered source, null when it isn't
 * @param rules know what the fields of the event are also called
 */
record Observed(
        SourceOrigin origin, EventView event, @Nullable SourceProfile profile, RuleMatcher rules) {
    /** Its own place, else that of the source. */
    Optional<GeoPoint> place() {
        if (event.hasPlace()) {
            return Optional.of(event.place());
        }
        return profile == null ? Optional.empty() : profile.place();
    }

    /** {@code source/id}. */
    String reference() {
        return origin.source() + "/" + event.id();
    }

    /** As correlations take it. */
    Found found(String rule, Match.Kind kind) {
        return new Found(
                rule,
                kind,
                new Match.Origin(origin.timeDomain(), origin.agency(), origin.source(), event.id(), place()),
                profile == null ? "" : profile.zone(),
                event.eventTimeMillis(),
                event.receiptTimeMillis(),
                this::value);
    }

    /** The field that rules see under that name; −1 when the event has none. */
    int find(String name) {
        return rules.findField(event, name);
    }

    /** A field of the event, else what is registered of its source; empty when there is neither. */
    String value(String name) {
        int field = event.isReading() ? -1 : find(name);
        if (field >= 0) {
            return rules.text(event, field);
        }
        return switch (name) {
            case "source" -> event.source();
            case "agency" -> event.agency();
            case "zone" -> profile == null ? "" : profile.zone();
            case "category" -> profile == null ? "" : profile.category();
            case "property" -> event.isReading() ? event.property() : "";
            case "value" -> event.isReading() ? Double.toString(event.value()) : "";
            case "unit" -> event.isReading() ? event.unit() : "";
            default -> "";
        };
    }
}
