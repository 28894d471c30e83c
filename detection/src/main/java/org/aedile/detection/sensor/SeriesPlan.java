package org.aedile.detection.sensor;

import java.time.Duration;
import org.aedile.kernel.SourceProfile;

/** Which detectors watch a property, compiled from settings and profile; shared by all series that are alike. */
final class SeriesPlan {
    /** Stands for the source as a whole where no property is meant. */
    static final SourceProfile.Property UNREGISTERED =
            new SourceProfile.Property("", "", "", Duration.ZERO, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final SourceProfile.Property property;
    private final LocalHours hours;
    private final Transform fitting;
    private final Detector[] detectors;

    SeriesPlan(SourceProfile.Property property, LocalHours hours, Detector[] detectors) {
        this.property = property;
        this.hours = hours;
        this.fitting = Transform.fitting(property.unit(), property.validLow());
        this.detectors = detectors.clone();
    }

    SourceProfile.Property property() {
        return property;
    }

    LocalHours hours() {
        return hours;
    }

    Transform fitting() {
        return fitting;
    }

    int size() {
        return detectors.length;
    }

    Detector detector(int index) {
        return detectors[index];
    }

    /** Finite and within what the registration says the property can be. */
    static boolean isPossible(SourceProfile.Property property, double value) {
        return value >= property.validLow() && value <= property.validHigh() && Double.isFinite(value);
    }
}
