package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;

/** An optional place as bytes: a flag, then latitude and longitude in degrees. */
public final class Places {
    private Places() {}

    public static void write(Optional<GeoPoint> place, DataOutput out) throws IOException {
        out.writeBoolean(place.isPresent());
        if (place.isPresent()) {
            out.writeDouble(place.get().latitudeDegrees());
            out.writeDouble(place.get().longitudeDegrees());
        }
    }

    public static Optional<GeoPoint> read(DataInput in) throws IOException {
        return in.readBoolean() ? Optional.of(GeoPoint.of(in.readDouble(), in.readDouble())) : Optional.empty();
    }
}
