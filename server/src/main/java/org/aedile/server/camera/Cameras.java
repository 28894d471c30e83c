package org.aedile.server.camera;

import java.util.List;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;

/** The cameras that a caller may know of: those of the own agency, and those that others show it. Thread-safe. */
public interface Cameras {
    /**
     * A camera near a place.
     *
     * @param masked true when only that it is there may be shown: no link, and stills without people
     */
    record Near(Camera camera, double distanceMeters, Camera.Sees sees, boolean masked) {}

    /** Those of a time domain, those that see the place first, then the nearest. */
    List<Near> near(String timeDomain, GeoPoint place, int limit, Caller caller);

    /**
     * Says where a camera looks.
     *
     * @param linkTemplate address in the video system; empty for none
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, {@code NOT_ALLOWED} for all but supervisors and
     *     administrators of its agency, {@code INVALID_VALUE} for an address that is none
     */
    void put(String id, FieldOfView field, String linkTemplate, Caller caller);
}
