package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about matches of rules. A field stands under the name that the rule gives it, with the source's own name behind
 * it where that is another. Of sources with personal data they hold no content.
 */
final class MatchPhrases {
    private static final int MOST_FIELDS = 3;

    private MatchPhrases() {}

    /** "Suspicious child process on Signal server 1: Image C:\…\cmd.exe, CommandLine cmd /c whoami". */
    static String explanation(SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        @Nullable SourceProfile profile = observed.profile();
        String where = rule.head().title() + " on " + (profile == null ? event.source() : profile.name());
        if (profile != null && profile.dataClass().encrypted()) {
            return where;
        }
        if (event.isReading()) {
            return where + ": " + Wording.reading(event, profile);
        }
        List<String> shown = namedFields(rule, observed);
        return shown.isEmpty() ? where : where + ": " + String.join(", ", shown);
    }

    /** With how often and how long, when it was more than once. */
    static String counted(String explanation, int count, long lastedMillis) {
        return count == 1
                ? explanation
                : explanation + " (" + count + " times in " + Wording.duration(lastedMillis) + ")";
    }

    private static List<String> namedFields(SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        List<String> shown = new ArrayList<>();
        for (String name : rule.fields()) {
            int field = observed.find(name);
            if (field >= 0
                    && shown.size() < MOST_FIELDS
                    && !event.fieldText(field).isEmpty()) {
                String own = event.fieldName(field);
                String called = own.equals(name) ? name : name + " (" + own + ")";
                shown.add(called + " " + Wording.shortened(event.fieldText(field)));
            }
        }
        int message = event.findField("message");
        if (shown.isEmpty() && message >= 0) {
            shown.add(Wording.shortened(event.fieldText(message)));
        }
        return shown;
    }
}
