package org.aedile.detection.multivariate;

import java.time.ZoneId;
import java.util.Optional;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.sensor.LocalHours;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;

/** What people call signals, by the profiles of their sources; of who has none, by their ids. */
public record SignalNames(SourceProfiles profiles) {
    /** "Pump 3 pressure". */
    public String name(Signal signal) {
        Optional<SourceProfile> profile = profiles.find(signal.source());
        String label = profile.flatMap(one -> one.findProperty(signal.property()))
                .map(Wording::label)
                .orElse(signal.property());
        return profile.map(SourceProfile::name).orElse(signal.source()) + " " + label;
    }

    /** UCUM; empty when nobody knows. */
    public String unit(Signal signal) {
        return profiles.find(signal.source())
                .flatMap(profile -> profile.findProperty(signal.property()))
                .map(SourceProfile.Property::unit)
                .orElse("");
    }

    /** The local time zone of its source. */
    public ZoneId zone(Signal signal) {
        return LocalHours.of(profiles.find(signal.source())
                        .map(SourceProfile::timeZone)
                        .orElse("UTC"))
                .zone();
    }

    /** Where its source stands. */
    public Optional<GeoPoint> place(Signal signal) {
        return profiles.find(signal.source()).flatMap(SourceProfile::place);
    }
}
