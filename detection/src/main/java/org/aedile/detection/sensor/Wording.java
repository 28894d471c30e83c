package org.aedile.detection.sensor;

import java.util.Locale;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/** What other parts of detection say with the same words as the detectors. */
public final class Wording {
    private static final int MOST_CHARACTERS = 160;

    private Wording() {}

    /** A text that a source wrote, cut off where it becomes too long for a sentence. */
    public static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : cut(text, MOST_CHARACTERS) + "…";
    }

    /** Its first characters, one less where the cut would go through one that takes two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean within = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, within ? most - 1 : most);
    }

    /** "as strong by chance once in 14 weeks"; of so many false alerts a week. */
    public static Saying byChance(double weekly) {
        return Phrases.byChance(weekly);
    }

    /** "particles", or the property's name when nobody called it anything. */
    public static String label(SourceProfile.Property property) {
        return Phrases.label(property);
    }

    /** "Particles", for the beginning of a title. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "particles", of a reading. */
    public static String label(EventView event, @Nullable SourceProfile profile) {
        String name = event.property();
        return profile == null
                ? name
                : profile.findProperty(name).map(Phrases::label).orElse(name);
    }
}
