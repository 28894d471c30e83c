package org.aedile.detection.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.multivariate.Signal;
import org.aedile.detection.multivariate.SignalNames;
import org.aedile.detection.neighbour.Neighbourhood;

/** Says once a minute, and when it changes, how the relations of a plant hold, for people to look at. */
final class PlantReporter {
    private static final long EVERY_MILLIS = 60_000;

    private final SignalNames signals;
    private final DetectionOutput output;

    PlantReporter(SourceProfiles profiles, DetectionOutput output) {
        this.signals = new SignalNames(profiles);
        this.output = output;
    }

    /** True of the first judgement of each minute, whatever is restored between two of them. */
    static boolean isDue(long judgedBeforeMillis, long nowMillis) {
        return Math.floorDiv(judgedBeforeMillis, EVERY_MILLIS) != Math.floorDiv(nowMillis, EVERY_MILLIS);
    }

    void report(Neighbourhood of, InvariantState state, InvariantParameters parameters, long clockMillis) {
        Readings readings = state.readings(clockMillis, parameters.staleMillis());
        List<RelationStanding> relations = new ArrayList<>();
        parameters.relations().forEach(listed -> relations.add(standing(listed, state, readings)));
        boolean learning = parameters.learning();
        if (learning) {
            state.learning.all().forEach(learned -> relations.add(standing(learned, state, parameters, readings)));
        }
        output.plant(new PlantReport(
                of.timeDomain(),
                of.setting(),
                of.agency(),
                clockMillis,
                learning ? state.learning.rows(parameters) : 0,
                learning ? parameters.leastRows() : 0,
                members(state, parameters),
                relations));
    }

    /** The setting is gone. */
    void gone(Neighbourhood of, long clockMillis) {
        output.plant(
                new PlantReport(of.timeDomain(), of.setting(), of.agency(), clockMillis, 0, 0, List.of(), List.of()));
    }

    private static RelationStanding standing(
            LearnedRelation learned, InvariantState state, InvariantParameters parameters, Readings readings) {
        RelationStanding standing = standing(learned.relation(), state, readings);
        RelationStanding.State held = learned.isRetired()
                ? RelationStanding.State.RETIRED
                : parameters.isExcepted(learned.relation()) ? RelationStanding.State.EXCEPTED : standing.state();
        return new RelationStanding(
                standing.text(), true, learned.support(), held, standing.brokenMillis(), standing.sides());
    }

    private static RelationStanding standing(Relation relation, InvariantState state, Readings readings) {
        return new RelationStanding(
                relation.text(),
                false,
                0,
                stateOf(relation, state, readings),
                state.broken.getOrDefault(relation.text(), 0L),
                relation.condition()
                        .comparisons()
                        .map(one -> one.side(readings))
                        .toList());
    }

    private static RelationStanding.State stateOf(Relation relation, InvariantState state, Readings readings) {
        if (state.breaches.containsKey(relation.text())) {
            return RelationStanding.State.BROKEN;
        }
        double holds = relation.condition().value(readings);
        if (Double.isNaN(holds)) {
            return RelationStanding.State.UNKNOWN;
        }
        return holds == 0 ? RelationStanding.State.WAVERS : RelationStanding.State.HOLDS;
    }

    private List<PlantReport.Member> members(InvariantState state, InvariantParameters parameters) {
        Stream<Relation> learned =
                parameters.learning() ? state.learning.all().stream().map(LearnedRelation::relation) : Stream.empty();
        return Stream.concat(parameters.relations().stream(), learned)
                .flatMap(relation -> relation.members().stream())
                .collect(TreeSet<Signal>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .map(member -> new PlantReport.Member(member, signals.name(member), signals.unit(member)))
                .toList();
    }
}
