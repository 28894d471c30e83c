package org.aedile.detection.neighbour;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.jspecify.annotations.Nullable;

/**
 * Judges the sensors of a neighbourhood together, every five minutes of the domain's clock. One instance per stepping thread;
 * keyed by {@link Neighbourhood#key()}. What is concluded depends on what was reported, not on the order in which it came.
 *
 * <p>A sensor beyond its band is compared with the others within the radius that spoke in the last {@value #FRESH} periods.
 * With fewer than {@value #LEAST_NEIGHBOURS} nothing is believed. When at least half of them go along to the same side, it is
 * believed after {@value #EVENT_SIGNS} reports that something happens there: one alert for all sensors that take part. When
 * at most a quarter go along, it is believed after {@value #FAULT_SIGNS} reports that the sensor is faulty; should its
 * neighbours follow later, that is taken back. While something happens, no sensor that went out of its band since it began is
 * believed to be faulty: one has to be the last to come back. Between the two it is left open. A sensor that stays behind
 * while all others rise is not noticed.
 */
public final class NeighbourStep implements PlaceStep<NeighbourState> {
    private static final int FRESH = 4;
    private static final int LEAST_NEIGHBOURS = 2;
    private static final int EVENT_SIGNS = 2;
    private static final int FAULT_SIGNS = 4;
    private static final int CALM_PERIODS = 3;

    private final Catalogs catalogs;
    private final Beliefs beliefs;

    public NeighbourStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.beliefs = new Beliefs(profiles, output);
    }

    @Override
    public NeighbourState newState() {
        return new NeighbourState();
    }

    @Override
    public void observe(NeighbourState state, Match match) {
        state.take(match);
    }

    @Override
    public void advance(NeighbourState state, long timeMillis) {
        for (long due = nextTimer(state); due <= timeMillis; due = nextTimer(state)) {
            judge(state, due);
        }
    }

    @Override
    public long nextTimer(NeighbourState state) {
        long next = state.nextPeriod();
        return next == Long.MAX_VALUE ? NO_TIMER : (next + 1) * Neighbourhood.PERIOD_MILLIS;
    }

    @Override
    public boolean isEmpty(NeighbourState state) {
        return state.isEmpty();
    }

    private void judge(NeighbourState state, long dueMillis) {
        Neighbourhood of = state.of;
        if (of == null) {
            throw new IllegalStateException("a neighbourhood that nobody reported to is due");
        }
        state.period = state.nextPeriod();
        for (Report report : state.takeReports(state.period)) {
            hear(state, report);
        }
        Optional<DetectorSetting> setting = catalogs.at(dueMillis).findSetting(of.setting());
        if (setting.isEmpty()) {
            beliefs.withdraw(of, state, dueMillis);
            state.members.clear();
            return;
        }
        Beliefs.Round round = new Beliefs.Round(of, setting.get(), dueMillis);
        forgetSilent(round, state);
        believe(round, state);
    }

    private static void hear(NeighbourState state, Report report) {
        Member known = state.members.get(report.source());
        if (known == null) {
            state.members.put(report.source(), new Member(report, state.period));
        } else {
            known.hear(report, state.period);
        }
    }

    private void forgetSilent(Beliefs.Round round, NeighbourState state) {
        state.members.values().removeIf(member -> {
            boolean silent = state.period - member.period >= FRESH;
            if (silent && member.fault != null) {
                beliefs.clear(round, member.fault);
            }
            return silent;
        });
    }

    private void believe(Beliefs.Round round, NeighbourState state) {
        List<Member> all = List.copyOf(state.members.values());
        TreeSet<String> together = new TreeSet<>();
        for (Member member : all) {
            List<Member> near = member.signs == 0 ? List.of() : member.near(all, round.radiusMeters());
            List<Member> along = near.stream().filter(member::along).toList();
            boolean comparable = near.size() >= LEAST_NEIGHBOURS;
            if (comparable && 2 * along.size() >= near.size() && Math.abs(member.signs) >= EVENT_SIGNS) {
                together.add(member.last.source());
                along.forEach(one -> together.add(one.last.source()));
            }
            boolean alone = comparable && 4 * along.size() <= near.size() && !isLate(state, member);
            judgeAlone(round, member, alone ? near.size() : 0, along.size());
        }
        List<Member> taking =
                all.stream().filter(one -> together.contains(one.last.source())).toList();
        taking.forEach(one -> takeBack(round, one));
        state.event = happening(round, state, taking);
    }

    /** True of a sensor that went out of its band during an event that isn't over: it may only be the last one out. */
    private static boolean isLate(NeighbourState state, Member member) {
        return state.event != null && member.fault == null && member.sinceMillis >= state.event.startMillis;
    }

    /** @param near how many neighbours it is alone among; 0 when it isn't */
    private void judgeAlone(Beliefs.Round round, Member member, int near, int along) {
        Told told = member.fault;
        if (told == null) {
            if (near > 0 && Math.abs(member.signs) >= FAULT_SIGNS) {
                member.fault = beliefs.fault(round, member, near - along, near);
            }
            return;
        }
        told.calmPeriods = member.signs == 0 ? told.calmPeriods + 1 : 0;
        told.lastMillis = member.signs == 0 ? told.lastMillis : member.last.eventMillis();
        if (told.calmPeriods >= CALM_PERIODS) {
            beliefs.clear(round, told);
            member.fault = null;
        }
    }

    private void takeBack(Beliefs.Round round, Member member) {
        if (member.fault != null) {
            beliefs.retract(round, member.fault, "its neighbours followed");
            member.fault = null;
            member.sinceMillis = round.clockMillis();
        }
    }

    private @Nullable Told happening(Beliefs.Round round, NeighbourState state, List<Member> taking) {
        Told told = state.event;
        if (taking.isEmpty()) {
            if (told == null || ++told.calmPeriods < CALM_PERIODS) {
                return told;
            }
            beliefs.clear(round, told);
            state.quietMillis = round.clockMillis();
            return null;
        }
        Told current = told == null ? beliefs.event(round, state.quietMillis, taking) : told;
        current.calmPeriods = 0;
        taking.forEach(member -> current.lastMillis = Math.max(current.lastMillis, member.last.eventMillis()));
        if (taking.size() >= 2 * current.sensors) {
            beliefs.grown(round, current, taking);
        }
        return current;
    }
}
