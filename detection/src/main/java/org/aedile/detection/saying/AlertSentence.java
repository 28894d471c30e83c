package org.aedile.detection.saying;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.saying.Sentence;

/**
 * The sentences that alerts are explained with, in English; a name in braces stands for a fact. A part that continues
 * another begins with what separates it. The screens have the same sentences in every language, by {@link #key}.
 */
public enum AlertSentence implements Sentence {
    THRESHOLD_ABOVE("{label} {value}, above the limit of {limit}"),
    THRESHOLD_BELOW("{label} {value}, below the limit of {limit}"),
    THRESHOLD_LASTING(" for {duration}"),

    RATE_ROSE("{label} rose from {before} to {value} within {within}, more than {change}"),
    RATE_FELL("{label} fell from {before} to {value} within {within}, more than {change}"),

    GAP_PROPERTY("no reading of {label} for {silent}, usually one every {interval}"),
    GAP_SOURCE("no readings for {silent}, usually one every {interval}"),

    ARRIVAL_OFTEN("{label} more often than usual: every {period}, usually every {usual}"),
    ARRIVAL_SELDOM("{label} more seldom than usual: every {period}, usually every {usual}"),
    ARRIVAL_BURST("{label} four times within {within}, usually within {usual}"),
    ARRIVAL_IRREGULAR("{label} less regular than usual: the times between differ by {spread}, usually by {usual}"),
    ARRIVAL_REGULAR("{label} more regular than usual: the times between differ by {spread}, usually by {usual}"),

    STUCK("{label} {value} for {rested} without change, usually at most {usual}"),

    IMPOSSIBLE_ABOVE("{label} {value}, above the most {limit} that this sensor can measure"),
    IMPOSSIBLE_BELOW("{label} {value}, below the least {limit} that this sensor can measure"),

    SEASONAL_TIMES("{label} {value}, {times} times what is usual here on a {day} at {time}"),
    SEASONAL_MANY("{label} {value}, more than {times} times what is usual here on a {day} at {time}"),
    SEASONAL_SHARE("{label} {value}, {share} of what is usual here on a {day} at {time}"),
    SEASONAL_LITTLE("{label} {value}, less than {share} of what is usual here on a {day} at {time}"),
    SEASONAL_ABOVE("{label} {value}, {difference} above what is usual here on a {day} at {time}"),
    SEASONAL_BELOW("{label} {value}, {difference} below what is usual here on a {day} at {time}"),

    SHIFT("{label} about {value} instead of {usual} since {since}, {times} times what hours usually differ"),

    DRIFT_HIGHER("{label} higher week by week since {since}: on the average {first} in that week, {last} in the last of"
            + " {weeks}"),
    DRIFT_LOWER(
            "{label} lower week by week since {since}: on the average {first} in that week, {last} in the last of {weeks}"),

    ANOMALY_LEVEL("{label} {value}, expected {usual}, 8 in 10 lie within {low} and {high}"),
    ANOMALY_ORDER("{label} {value}, by itself usual, but not after the readings before it; 8 in 10 lie within {low} and"
            + " {high}"),
    ANOMALY_ONCE("; as unusual once in {readings} readings"),
    ANOMALY_SELDOM("; as unusual less than once in {readings} readings"),

    CHANCE_SELDOM("; as strong by chance less than once in {weeks} weeks"),
    CHANCE_ONCE("; as strong by chance once in {weeks} weeks"),
    CHANCE_OFTEN("; as strong by chance {times} times a week"),

    NEIGHBOURS_FAULT(
            "believed a fault of the sensor: {label} {value} where {usual} is usual since {since}, while {unlike}"
                    + " of {neighbours} neighbours within {distance} don't go along"),
    NEIGHBOURS_EVENT("believed to be real: {sensors} sensors that are neighbours within {distance} left their bands"
            + " together since {since}; {label} {value} where {usual} is usual at {sensor}"),

    EGRESS_ONE("{people} people left through one exit since {since}, where {expected} were expected"),
    EGRESS_SEVERAL("{people} people left through {exits} exits since {since}, where {expected} were expected"),
    EGRESS_MOST("; most {share} through {exit}"),
    EGRESS_MORE(", {share} through {exit}"),
    EGRESS_REST(", the rest through {exits} more"),

    MULTIVARIATE_ALONE("{signal} doesn't go along with {others} others since {since}"),
    MULTIVARIATE_SEVERAL("{signals} signals don't go together since {since}"),
    MULTIVARIATE_MOST(": {signal} {share}"),
    MULTIVARIATE_MORE(", {signal} {share}"),
    MULTIVARIATE_REST(", {signals} more {share}"),
    MULTIVARIATE_EXPECTED("; {signal} {value}, where the others let expect {low} to {high}"),
    MULTIVARIATE_BELIEF("; the others go together without it"),
    MULTIVARIATE_SILENT("; left out, because silent: {signals}"),

    INVARIANT_BROKEN("broken since {since}: {relation}"),
    INVARIANT_CAME("; {signal} {value}"),
    INVARIANT_CHANGES(", changing by {change} a second"),
    INVARIANT_LEARNED("; learned from {rows} rows in which it held"),
    INVARIANT_RETIRED("; broken {times} times in a week, so it is watched no longer"),

    RULE("{rule} on {source}"),
    RULE_FIRST(": {name} {value}"),
    RULE_NEXT(", {name} {value}"),
    RULE_MESSAGE(": {message}"),
    RULE_TIMES(" ({count} times in {duration})"),

    JOINED_TIMES("{count} times "),
    JOINED_DIFFERENT("{value} different {field} in {count} times "),
    JOINED_SUM("sum of {field} {value} in {count} times "),
    JOINED_MEAN("mean of {field} {value} in {count} times "),
    JOINED_PERCENTILE("percentile {percentile} of {field} {value} in {count} times "),
    JOINED_RULE("{rule}"),
    JOINED_AND(" and {rule}"),
    JOINED_OR(" or {rule}"),
    JOINED_THEN(", then {rule}"),
    JOINED_WITHIN(" within {duration}"),
    JOINED_LASTING(" for at least {duration}"),
    JOINED_NEAR(" and {distance}"),
    JOINED_SAME_ASSET(", on the same asset"),
    JOINED_CONNECTED(", on connected assets"),
    JOINED_ZONE(", in {zone}"),
    JOINED_OTHER_ZONE(" or {zone}"),
    JOINED_WITHOUT(", not followed by {rule}"),
    JOINED_GROUP(", {name} {value}"),
    JOINED_SOURCE(", source {value}"),

    DOUBTFUL("; doubtful: it depends on {source}, with an open cyber alert");

    private static final Map<String, AlertSentence> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AlertSentence::key, Function.identity()));

    private final String english;

    AlertSentence(String english) {
        this.english = english;
    }

    @Override
    public String key() {
        return Sentence.keyOf(this);
    }

    @Override
    public String english() {
        return english;
    }

    static Optional<AlertSentence> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }
}
