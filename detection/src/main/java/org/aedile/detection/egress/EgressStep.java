package org.aedile.detection.egress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.PlaceStep;

/**
 * Judges the exits of an area together, every minute of the domain's clock: has an evacuation begun? One instance per stepping
 * thread; keyed by {@link Neighbourhood#key()}. What is concluded depends on what was counted, not on the order in which it came.
 *
 * <p>Two explanations of a count are compared: people leave as expected (Poisson with mean μ), or {@code factor} (k) times as
 * many do. A count x says ln(L₁/L₀) = x·ln k − μ·(k − 1) for the second, divided by the spread φ of that counter (how many
 * times its variance exceeds its mean; quasi-likelihood, McCullagh and Nelder 1989, ch. 9). Summed over exits and minutes, and
 * never less than 0, this is Page's cumulative sum (Page 1954, "Continuous inspection schemes", Biometrika 41): an evacuation
 * is told when it reaches {@code evidence} (h). If the counts are as supposed, false alerts are at least e^h minutes apart
 * (Lorden 1971, "Procedures for reacting to a change in distribution", Annals of Mathematical Statistics 42). The sum grows
 * whenever more than (k − 1)/ln k times as many leave as expected, 1.8 times for 3: weaker ones are not noticed.
 *
 * <p>In each minute the exits that say most for an evacuation don't count, of {@code exits} one fewer, because one alone may be a
 * coach that unloads or a counter gone mad; an area with fewer counters has to do with what it has. It begins with the
 * minute in which the sum left 0, and flows through the exits whose own sums say so since. After {@value #CALM_PERIODS}
 * minutes without evidence it is over.
 */
public final class EgressStep implements PlaceStep<EgressState> {
    /** {@link Match#level()} of a count: below all correlations, and not for neighbours. */
    public static final int LEVEL = -1;

    private static final int CALM_PERIODS = 5;

    private final Catalogs catalogs;
    private final EgressWords words;

    public EgressStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.words = new EgressWords(profiles, output);
    }

    @Override
    public EgressState newState() {
        return new EgressState();
    }

    @Override
    public void observe(EgressState state, Match match) {
        state.take(match);
    }

    @Override
    public void advance(EgressState state, long timeMillis) {
        for (long due = state.nextMillis(); due <= timeMillis && due != NO_TIMER; due = state.nextMillis()) {
            judge(state, due);
        }
    }

    @Override
    public long nextTimer(EgressState state) {
        return state.nextMillis();
    }

    @Override
    public boolean isEmpty(EgressState state) {
        return state.isEmpty();
    }

    private void judge(EgressState state, long dueMillis) {
        Neighbourhood of = state.of;
        if (of == null) {
            throw new IllegalStateException("an area of which nobody counted anything is due");
        }
        Collection<ExitCount> counts = state.takeCounts();
        Optional<DetectorSetting> setting = catalogs.at(dueMillis).findSetting(of.setting());
        if (setting.isEmpty()) {
            words.withdraw(of, state.told, dueMillis);
            state.clear();
            return;
        }
        EgressWords.Round round = new EgressWords.Round(of, setting.get(), dueMillis);
        EgressLimits limits = EgressLimits.of(setting.get());
        double gained = state.hear(counts, limits);
        Outflow told = state.told;
        if (told == null) {
            begin(round, state, limits);
        } else if (gained > 0) {
            goOn(round, state, told);
        } else if (!counts.isEmpty() || state.exits() == 0) {
            calm(round, state, told);
        }
    }

    private void begin(EgressWords.Round round, EgressState state, EgressLimits limits) {
        List<Exit> flowing = state.flowing();
        if (state.evidence >= limits.evidence() && !flowing.isEmpty() && excess(flowing) >= limits.people()) {
            Outflow told = new Outflow(state.startMillis, flowing.get(0).last.source());
            state.told = told;
            words.tell(round, told, flowing);
        }
    }

    private void goOn(EgressWords.Round round, EgressState state, Outflow told) {
        told.calmPeriods = 0;
        List<Exit> flowing = state.flowing();
        flowing.forEach(exit -> told.lastMillis = Math.max(told.lastMillis, exit.last.eventMillis()));
        if (excess(flowing) >= 2 * told.excess) {
            words.tell(round, told, flowing);
        }
    }

    private void calm(EgressWords.Round round, EgressState state, Outflow told) {
        told.calmPeriods++;
        if (told.calmPeriods >= CALM_PERIODS || state.exits() == 0) {
            words.clear(round, told);
            state.quietMillis = round.clockMillis();
            state.restart();
        }
    }

    private static double excess(List<Exit> flowing) {
        return flowing.stream().mapToDouble(Exit::excess).sum();
    }
}
