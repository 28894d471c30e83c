package org.aedile.detection.correlation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.aedile.detection.sensor.Wording;

/** Sentences about correlations. */
final class CorrelationPhrases {
    private static final MathContext DIGITS = new MathContext(6);

    private CorrelationPhrases() {}

    /** "23 times “Failed log-in” within 2 min, SourceIp 10.0.0.7". */
    static String sentence(CorrelationPlan plan, Episode episode, Map<String, String> group) {
        Correlation correlation = plan.correlation();
        StringBuilder text = new StringBuilder();
        if (correlation.sustainedMillis() > 0) {
            text.append(titles(plan)).append(" for at least ").append(Wording.duration(correlation.sustainedMillis()));
        } else {
            text.append(what(plan, episode)).append(" within ").append(Wording.duration(plan.timespanMillis()));
        }
        text.append(joined(correlation.joins()));
        if (plan.awaitsAbsence()) {
            text.append(", not followed by ").append(String.join(" or ", quoted(plan.absentTitles())));
        }
        group.forEach(
                (name, value) -> text.append(", ").append(name).append(' ').append(Wording.shortened(value)));
        return text.toString();
    }

    /** Six digits, without a fraction that says nothing. */
    static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String what(CorrelationPlan plan, Episode episode) {
        Correlation correlation = plan.correlation();
        String field = correlation.condition().field();
        String times = episode.count + " times " + titles(plan);
        return switch (correlation.type()) {
            case EVENT_COUNT -> times;
            case VALUE_COUNT -> number(episode.value) + " different " + field + " in " + times;
            case VALUE_SUM -> "sum of " + field + " " + number(episode.value) + " in " + times;
            case VALUE_AVG -> "mean of " + field + " " + number(episode.value) + " in " + times;
            case VALUE_PERCENTILE ->
                "percentile "
                        + number(correlation.condition().percentile()) + " of " + field + " " + number(episode.value)
                        + " in " + times;
            case TEMPORAL -> titles(plan);
            case TEMPORAL_ORDERED -> String.join(", then ", required(plan));
        };
    }

    private static String joined(Joins joins) {
        StringBuilder text = new StringBuilder();
        if (joins.near()) {
            text.append(" and ").append(number(joins.nearMeters())).append(" m");
        }
        if (joins.connected()) {
            text.append(joins.hops() == 0 ? ", on the same asset" : ", on connected assets");
        }
        if (!joins.zones().isEmpty()) {
            text.append(", in ").append(String.join(" or ", joins.zones()));
        }
        return text.toString();
    }

    private static String titles(CorrelationPlan plan) {
        return String.join(plan.correlation().type().ofRules() ? " and " : " or ", required(plan));
    }

    private static List<String> required(CorrelationPlan plan) {
        return quoted(plan.requiredTitles());
    }

    /** A title of several words would run into the sentence. */
    private static List<String> quoted(List<String> titles) {
        return titles.stream()
                .map(title -> title.indexOf(' ') < 0 ? title : "“" + title + "”")
                .toList();
    }
}
