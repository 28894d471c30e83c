package org.aedile.detection.correlation;

import java.util.List;
import java.util.Map;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.detection.sensor.Wording;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/** What correlations say. */
final class CorrelationPhrases {
    /** The field of which every screen knows a word. */
    private static final String SOURCE = "source";

    private CorrelationPhrases() {}

    /** "23 times “Failed log-in” within 2 min, SourceIp 10.0.0.7". */
    static Saying saying(CorrelationPlan plan, Episode episode, Map<String, String> group) {
        Correlation correlation = plan.correlation();
        Saying saying = correlation.sustainedMillis() > 0
                ? rules(Saying.NONE, plan)
                        .and(AlertSentence.JOINED_LASTING)
                        .with("duration", Fact.duration(correlation.sustainedMillis()))
                : what(plan, episode)
                        .and(AlertSentence.JOINED_WITHIN)
                        .with("duration", Fact.duration(plan.timespanMillis()));
        saying = joined(saying, correlation.joins());
        if (plan.awaitsAbsence()) {
            saying = listed(saying, AlertSentence.JOINED_WITHOUT, AlertSentence.JOINED_OR, plan.absentTitles());
        }
        for (Map.Entry<String, String> value : group.entrySet()) {
            Fact shown = Fact.text(Wording.shortened(value.getValue()));
            saying = value.getKey().equals(SOURCE)
                    ? saying.and(AlertSentence.JOINED_SOURCE).with("value", shown)
                    : saying.and(AlertSentence.JOINED_GROUP)
                            .with("name", Fact.text(value.getKey()))
                            .with("value", shown);
        }
        return saying;
    }

    private static Saying what(CorrelationPlan plan, Episode episode) {
        Fact count = Fact.count(episode.count);
        return switch (plan.correlation().type()) {
            case EVENT_COUNT -> rules(Saying.of(AlertSentence.JOINED_TIMES).with("count", count), plan);
            case VALUE_COUNT -> ofValues(AlertSentence.JOINED_DIFFERENT, plan, episode);
            case VALUE_SUM -> ofValues(AlertSentence.JOINED_SUM, plan, episode);
            case VALUE_AVG -> ofValues(AlertSentence.JOINED_MEAN, plan, episode);
            case VALUE_PERCENTILE -> ofValues(AlertSentence.JOINED_PERCENTILE, plan, episode);
            case TEMPORAL -> rules(Saying.NONE, plan);
            case TEMPORAL_ORDERED ->
                listed(Saying.NONE, AlertSentence.JOINED_RULE, AlertSentence.JOINED_THEN, plan.requiredTitles());
        };
    }

    private static Saying ofValues(AlertSentence sentence, CorrelationPlan plan, Episode episode) {
        Correlation.Condition condition = plan.correlation().condition();
        Saying saying = Saying.of(sentence)
                .with("field", Fact.text(condition.field()))
                .with("value", Fact.precise(episode.value))
                .with("count", Fact.count(episode.count));
        return rules(
                sentence == AlertSentence.JOINED_PERCENTILE
                        ? saying.with("percentile", Fact.precise(condition.percentile()))
                        : saying,
                plan);
    }

    private static Saying joined(Saying saying, Joins joins) {
        Saying more = saying;
        if (joins.near()) {
            more = more.and(AlertSentence.JOINED_NEAR).with("distance", Fact.quantity(joins.nearMeters(), "m"));
        }
        if (joins.connected()) {
            more = more.and(joins.hops() == 0 ? AlertSentence.JOINED_SAME_ASSET : AlertSentence.JOINED_CONNECTED);
        }
        boolean first = true;
        for (String zone : joins.zones()) {
            more = more.and(first ? AlertSentence.JOINED_ZONE : AlertSentence.JOINED_OTHER_ZONE)
                    .with("zone", Fact.text(zone));
            first = false;
        }
        return more;
    }

    private static Saying rules(Saying saying, CorrelationPlan plan) {
        AlertSentence next = plan.correlation().type().ofRules() ? AlertSentence.JOINED_AND : AlertSentence.JOINED_OR;
        return listed(saying, AlertSentence.JOINED_RULE, next, plan.requiredTitles());
    }

    private static Saying listed(Saying saying, AlertSentence first, AlertSentence next, List<String> titles) {
        Saying more = saying;
        for (int i = 0; i < titles.size(); i++) {
            more = more.and(i == 0 ? first : next).with("rule", Fact.quoted(titles.get(i)));
        }
        return more;
    }
}
