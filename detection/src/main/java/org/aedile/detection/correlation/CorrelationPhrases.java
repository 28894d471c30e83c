package org.aedile.detection.correlation;

import java.util.List;
import java.util.Map;
import org.aedile.detection.saying.Fact;
import org.aedile.detection.saying.Saying;
import org.aedile.detection.saying.Sentence;
import org.aedile.detection.sensor.Wording;

/** What correlations say. */
final class CorrelationPhrases {
    private CorrelationPhrases() {}

    /** "23 times “Failed log-in” within 2 min, SourceIp 10.0.0.7". */
    static Saying saying(CorrelationPlan plan, Episode episode, Map<String, String> group) {
        Correlation correlation = plan.correlation();
        Saying saying = correlation.sustainedMillis() > 0
                ? rules(Saying.NONE, plan)
                        .and(Sentence.JOINED_LASTING)
                        .with("duration", Fact.duration(correlation.sustainedMillis()))
                : what(plan, episode)
                        .and(Sentence.JOINED_WITHIN)
                        .with("duration", Fact.duration(plan.timespanMillis()));
        saying = joined(saying, correlation.joins());
        if (plan.awaitsAbsence()) {
            saying = listed(saying, Sentence.JOINED_WITHOUT, Sentence.JOINED_OR, plan.absentTitles());
        }
        for (Map.Entry<String, String> value : group.entrySet()) {
            saying = saying.and(Sentence.JOINED_GROUP)
                    .with("name", Fact.text(value.getKey()))
                    .with("value", Fact.text(Wording.shortened(value.getValue())));
        }
        return saying;
    }

    private static Saying what(CorrelationPlan plan, Episode episode) {
        Fact count = Fact.count(episode.count);
        return switch (plan.correlation().type()) {
            case EVENT_COUNT -> rules(Saying.of(Sentence.JOINED_TIMES).with("count", count), plan);
            case VALUE_COUNT -> ofValues(Sentence.JOINED_DIFFERENT, plan, episode);
            case VALUE_SUM -> ofValues(Sentence.JOINED_SUM, plan, episode);
            case VALUE_AVG -> ofValues(Sentence.JOINED_MEAN, plan, episode);
            case VALUE_PERCENTILE -> ofValues(Sentence.JOINED_PERCENTILE, plan, episode);
            case TEMPORAL -> rules(Saying.NONE, plan);
            case TEMPORAL_ORDERED ->
                listed(Saying.NONE, Sentence.JOINED_RULE, Sentence.JOINED_THEN, plan.requiredTitles());
        };
    }

    private static Saying ofValues(Sentence sentence, CorrelationPlan plan, Episode episode) {
        Correlation.Condition condition = plan.correlation().condition();
        Saying saying = Saying.of(sentence)
                .with("field", Fact.text(condition.field()))
                .with("value", Fact.precise(episode.value))
                .with("count", Fact.count(episode.count));
        return rules(
                sentence == Sentence.JOINED_PERCENTILE
                        ? saying.with("percentile", Fact.precise(condition.percentile()))
                        : saying,
                plan);
    }

    private static Saying joined(Saying saying, Joins joins) {
        Saying more = saying;
        if (joins.near()) {
            more = more.and(Sentence.JOINED_NEAR).with("distance", Fact.quantity(joins.nearMeters(), "m"));
        }
        if (joins.connected()) {
            more = more.and(joins.hops() == 0 ? Sentence.JOINED_SAME_ASSET : Sentence.JOINED_CONNECTED);
        }
        boolean first = true;
        for (String zone : joins.zones()) {
            more = more.and(first ? Sentence.JOINED_ZONE : Sentence.JOINED_OTHER_ZONE)
                    .with("zone", Fact.text(zone));
            first = false;
        }
        return more;
    }

    private static Saying rules(Saying saying, CorrelationPlan plan) {
        Sentence next = plan.correlation().type().ofRules() ? Sentence.JOINED_AND : Sentence.JOINED_OR;
        return listed(saying, Sentence.JOINED_RULE, next, plan.requiredTitles());
    }

    private static Saying listed(Saying saying, Sentence first, Sentence next, List<String> titles) {
        Saying more = saying;
        for (int i = 0; i < titles.size(); i++) {
            more = more.and(i == 0 ? first : next).with("rule", Fact.quoted(titles.get(i)));
        }
        return more;
    }
}
