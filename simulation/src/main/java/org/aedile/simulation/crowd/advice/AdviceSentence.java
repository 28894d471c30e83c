package org.aedile.simulation.crowd.advice;

import org.aedile.kernel.saying.Sentence;

/**
 * The sentences that advice is put in, in English; a name in braces stands for a fact. A plan begins with its first measure,
 * the others go on from there; all that follows begins with what separates it. The screens have the same sentences in every
 * language, by {@link #key}.
 */
public enum AdviceSentence implements Sentence {
    NOTHING("Do nothing: everybody is out after {seconds}"),

    OPEN("Open {exit}"),
    ALSO_OPEN("; open {exit}"),
    CLOSE("Close {exit}"),
    ALSO_CLOSE("; close {exit}"),
    ONE_WAY("Let nobody in by {exit}"),
    ALSO_ONE_WAY("; let nobody in by {exit}"),

    STEWARD("A steward shows the {people} people"),
    ALSO_STEWARD("; a steward shows the {people} people"),
    STEWARDS("{stewards} stewards show the {people} people"),
    ALSO_STEWARDS("; {stewards} stewards show the {people} people"),

    BETWEEN(" between ({left}, {low}) and ({right}, {high})"),
    MIDDLE(" in the middle"),
    EAST(" {distance} east of the middle"),
    NORTH_EAST(" {distance} north-east of the middle"),
    NORTH(" {distance} north of the middle"),
    NORTH_WEST(" {distance} north-west of the middle"),
    WEST(" {distance} west of the middle"),
    SOUTH_WEST(" {distance} south-west of the middle"),
    SOUTH(" {distance} south of the middle"),
    SOUTH_EAST(" {distance} south-east of the middle"),
    AND(" and"),

    TO_EXIT(" to {exit}"),
    HOLD(", not before second {second}"),

    OUT(": everybody is out after {seconds} instead of {before}"),
    CROWDED(", and the mean person spends {seconds} instead of {before} above 4 persons/m²"),
    BECAUSE(", because {people} instead of {before} people take {exit}, which would be the last to empty"),
    RECKONED("; reckoned, not simulated, for the last {people}"),
    LEFT("; do not get out: {people}");

    private final String english;

    AdviceSentence(String english) {
        this.english = english;
    }

    @Override
    public String key() {
        return "advice-" + Sentence.keyOf(this);
    }

    @Override
    public String english() {
        return english;
    }
}
