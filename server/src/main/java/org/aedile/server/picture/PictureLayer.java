package org.aedile.server.picture;

import java.util.List;

/**
 * A kind of record that stands on the picture besides alerts and sources. Each is a bean of its feature, which tells {@link
 * LayerListener} of every change after it was stored. Thread-safe.
 */
public interface PictureLayer {
    /** Its name on the wire, such as {@code incidents}. */
    String name();

    /** All that stands on the picture of that time domain now; asked once, before the first change is heard. */
    List<? extends LayerRecord> all(String timeDomain);
}
