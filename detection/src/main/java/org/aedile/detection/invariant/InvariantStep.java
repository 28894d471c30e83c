package org.aedile.detection.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Judges the relations of a plant, row by row of the domain's clock: does each still hold by what its signals said last? One
 * instance per stepping thread; keyed by {@link Neighbourhood#key()} with neither property nor zone. What is concluded depends
 * on what was said up to then, not on the order in which it came.
 *
 * <p>{@link Miner} learns further relations where the setting wants it. Of these only one is told at a time, because what breaks
 * one mostly breaks others too, and one that breaks too often retires, see {@link LearnedRelation}.
 *
 * <p>A relation that was broken in all rows for as long as it may is told; one of which a member is silent is neither broken nor
 * holds. It is over when it has held for as long, at least a minute, or has not been known for ten times as long.
 */
public final class InvariantStep implements PlaceStep<InvariantState> {
    /** {@link Match#level()} of what a signal says: below all correlations, and for nobody else. */
    public static final int LEVEL = -3;

    /** What detector settings call it. */
    public static final String KIND = "invariant";

    private static final long LEAST_CALM_MILLIS = 60_000;
    private static final int UNKNOWN_TIMES = 10;
    private static final int MOST_PREPARED = 1_000;
    private static final String REMOVED = "its relation was removed";

    private final Catalogs catalogs;
    private final SourceProfiles profiles;
    private final InvariantWords words;
    private final PlantReporter reporter;

    /** Settings whose relations were read, because reading them costs more than judging them. */
    private final IdentityHashMap<DetectorSetting, InvariantParameters> prepared = new IdentityHashMap<>();

    public InvariantStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.words = new InvariantWords(profiles, output);
        this.reporter = new PlantReporter(profiles, output);
    }

    @Override
    public InvariantState newState() {
        return new InvariantState();
    }

    @Override
    public void observe(InvariantState state, Match match) {
        state.take(match);
    }

    @Override
    public void advance(InvariantState state, long timeMillis) {
        for (long due = state.nextMillis(); due <= timeMillis && due != NO_TIMER; due = state.nextMillis()) {
            judge(state, due);
        }
    }

    @Override
    public long nextTimer(InvariantState state) {
        return state.nextMillis();
    }

    @Override
    public boolean isEmpty(InvariantState state) {
        return state.isEmpty();
    }

    private void judge(InvariantState state, long dueMillis) {
        Neighbourhood of = state.of;
        if (of == null) {
            throw new IllegalStateException("a plant of which nobody said anything is due");
        }
        boolean aMinuteLater = PlantReporter.isDue(state.judgedMillis(), dueMillis);
        Set<String> broken = state.brokenOrTold();
        state.takeRow();
        Optional<DetectorSetting> setting =
                catalogs.at(dueMillis).findSetting(of.setting()).filter(InvariantStep::isOfThisKind);
        if (setting.isEmpty()) {
            DetectorSetting gone = DetectorSetting.gone(of.setting(), KIND, Severity.MEDIUM, "");
            state.breaches.forEach((relation, breach) ->
                    words.withdraw(new InvariantWords.Subject(of, gone, relation, dueMillis), breach, REMOVED));
            state.clear();
            reporter.gone(of, dueMillis);
            return;
        }
        InvariantParameters parameters = parameters(setting.get());
        Set<String> anew = state.learnedAnew.due(setting.get().sources(), profiles, dueMillis);
        state.learning.learnAnew(anew);
        state.retain(signal -> InvariantParameters.belongs(setting.get(), signal) && !anew.contains(signal.source()));
        Readings readings = state.readings(dueMillis, parameters.staleMillis());
        Round round = new Round(of, setting.get(), dueMillis, readings, parameters);
        List<Relation> relations = new ArrayList<>(parameters.relations());
        if (parameters.learning()) {
            relations.addAll(state.learning.watched(parameters));
        }
        withdrawRemoved(round, state, relations, anew.isEmpty() ? REMOVED : "the source is learned anew");
        relations.forEach(relation -> judge(round, state, relation));
        if (parameters.learning() && state.breaches.isEmpty()) {
            state.learning.observe(state.values(dueMillis, parameters.staleMillis()), dueMillis, parameters);
        }
        if (aMinuteLater || !broken.equals(state.brokenOrTold())) {
            reporter.report(of, state, parameters, dueMillis);
        }
    }

    private static boolean isOfThisKind(DetectorSetting setting) {
        return setting.kind().equals(KIND) && setting.enabled();
    }

    private InvariantParameters parameters(DetectorSetting setting) {
        if (prepared.size() > MOST_PREPARED) {
            prepared.clear();
        }
        return prepared.computeIfAbsent(setting, InvariantParameters::of);
    }

    /** Relations that are watched no longer: what they raised is taken back. */
    private void withdrawRemoved(Round round, InvariantState state, List<Relation> relations, String reason) {
        Set<String> removed = new HashSet<>(state.breaches.keySet());
        removed.addAll(state.broken.keySet());
        removed.removeAll(relations.stream().map(Relation::text).collect(Collectors.toSet()));
        for (String relation : removed) {
            state.broken.remove(relation);
            Breach breach = state.breaches.remove(relation);
            if (breach != null) {
                words.withdraw(round.subject(relation), breach, reason);
            }
        }
    }

    private void judge(Round round, InvariantState state, Relation relation) {
        double holds = relation.condition().value(round.readings());
        boolean isBroken = holds == 0;
        if (isBroken) {
            state.broken.putIfAbsent(relation.text(), round.clockMillis());
        } else {
            state.broken.remove(relation.text());
        }
        long lasting = relation.lastingMillis(round.parameters().lastingMillis());
        Breach breach = state.breaches.get(relation.text());
        if (breach == null) {
            begin(round, state, relation, lasting);
        } else if (isBroken) {
            breach.lastMillis = round.clockMillis();
        } else if (round.clockMillis() - breach.lastMillis >= calmMillis(lasting, Double.isNaN(holds))) {
            end(round, state, relation, breach);
        }
    }

    private void end(Round round, InvariantState state, Relation relation, Breach breach) {
        Optional<LearnedRelation> learned = state.learning.find(relation.text());
        learned.ifPresent(one -> one.broke(round.clockMillis()));
        words.clear(round.subject(relation.text()), breach, learned.filter(LearnedRelation::isRetired));
        state.breaches.remove(relation.text());
    }

    private static long calmMillis(long lasting, boolean unknown) {
        return Math.max(LEAST_CALM_MILLIS, lasting) * (unknown ? UNKNOWN_TIMES : 1);
    }

    private void begin(Round round, InvariantState state, Relation relation, long lasting) {
        @Nullable Long since = state.broken.get(relation.text());
        Optional<LearnedRelation> learned = state.learning.find(relation.text());
        boolean known = learned.isPresent() && state.isLearnedBroken();
        if (since != null && !known && round.clockMillis() - since >= lasting) {
            Breach breach = new Breach(since, relation.members().get(0));
            breach.lastMillis = round.clockMillis();
            state.breaches.put(relation.text(), breach);
            breach.support = learned.map(LearnedRelation::support).orElse(0);
            words.tell(round.subject(relation.text()), relation, breach, round.readings());
        }
    }

    /** One judgement of a plant. */
    private record Round(
            Neighbourhood of,
            DetectorSetting setting,
            long clockMillis,
            Readings readings,
            InvariantParameters parameters) {
        InvariantWords.Subject subject(String relation) {
            return new InvariantWords.Subject(of, setting, relation, clockMillis);
        }
    }
}
