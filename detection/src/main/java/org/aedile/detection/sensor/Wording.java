package org.aedile.detection.sensor;

import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/** What other parts of detection say with the same words as the detectors. */
public final class Wording {
    private static final int MOST_CHARACTERS = 160;

    private Wording() {}

    /** A text that a source wrote, cut off where it becomes too long for a sentence. */
    public static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    /** "2 h 10 min". */
    public static String duration(long millis) {
        return Phrases.duration(millis);
    }

    /** "particles 184 µg/m³". */
    public static String reading(EventView event, @Nullable SourceProfile profile) {
        String name = event.property();
        String label = profile == null
                ? name
                : profile.findProperty(name).map(Phrases::label).orElse(name);
        return label + " " + Phrases.quantity(event.value(), event.unit());
    }
}
