package org.aedile.detection;

import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Sentences about matches of rules. A field stands under the name that the rule gives it, with the source's own name behind
 * it where that is another. Of sources with personal data they hold no content.
 */
final class MatchPhrases {
    private static final int MOST_FIELDS = 3;

    private MatchPhrases() {}

    /** "Suspicious child process on Signal server 1: Image C:\…\cmd.exe, CommandLine cmd /c whoami". */
    static Saying saying(SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        @Nullable SourceProfile profile = observed.profile();
        Saying where = Saying.of(AlertSentence.RULE)
                .with("rule", Fact.title(rule.head().title()))
                .with("source", Fact.text(profile == null ? event.source() : profile.name()));
        if (profile != null && profile.dataClass().encrypted()) {
            return where;
        }
        return event.isReading()
                ? named(where, true, Wording.label(event, profile), Fact.quantity(event.value(), event.unit()))
                : withFields(where, rule, observed);
    }

    /** With how often and how long, when it was more than once. */
    static Saying counted(Saying saying, int count, long lastedMillis) {
        return count == 1
                ? saying
                : saying.and(Saying.of(AlertSentence.RULE_TIMES)
                        .with("count", Fact.count(count))
                        .with("duration", Fact.duration(lastedMillis)));
    }

    private static Saying withFields(Saying where, SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        Saying saying = where;
        int shown = 0;
        for (String name : rule.fields()) {
            int field = observed.find(name);
            if (field >= 0 && shown < MOST_FIELDS && !event.fieldText(field).isEmpty()) {
                String own = event.fieldName(field);
                String called = own.equals(name) ? name : name + " (" + own + ")";
                saying = named(saying, shown == 0, called, text(event, field));
                shown++;
            }
        }
        int message = event.findField("message");
        return shown == 0 && message >= 0
                ? saying.and(AlertSentence.RULE_MESSAGE).with("message", text(event, message))
                : saying;
    }

    private static Saying named(Saying saying, boolean first, String name, Fact value) {
        return saying.and(first ? AlertSentence.RULE_FIRST : AlertSentence.RULE_NEXT)
                .with("name", Fact.text(name))
                .with("value", value);
    }

    private static Fact text(EventView event, int field) {
        return Fact.text(Wording.shortened(event.fieldText(field)));
    }
}
