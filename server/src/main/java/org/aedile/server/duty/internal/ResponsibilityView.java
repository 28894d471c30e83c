package org.aedile.server.duty.internal;

import java.util.List;
import org.aedile.server.duty.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * An area for which an agency answers.
 *
 * @param categories kinds of source; empty for all
 * @param zone id of a zone of the city; null when it has an outline of its own
 * @param outline longitude and latitude in turn, degrees; empty when it is a zone
 */
record ResponsibilityView(
        String agency,
        String name,
        List<String> categories,
        @Nullable String zone,
        List<List<Double>> outline) {
    static ResponsibilityView of(Responsibility one) {
        return new ResponsibilityView(
                one.agency().value(),
                one.name(),
                one.categories().stream().sorted().toList(),
                one.zone().isPresent() ? one.zone().get() : null,
                one.outline().stream()
                        .map(corner -> List.of(corner.longitudeDegrees(), corner.latitudeDegrees()))
                        .toList());
    }
}
