package org.aedile.detection.multivariate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.PlaceStep;

/**
 * Judges signals that belong together, row by row of the domain's clock: do they still go together as they used to? One instance
 * per stepping thread; keyed by {@link Neighbourhood#key()} with neither property nor zone. What is concluded depends on what
 * was said up to then, not on the order in which it came.
 *
 * <p>{@link ModelFit} learns their correlations from the last week, {@link PrincipalComponents} has the formulas, {@link Rates}
 * the bars. A row counts when the row before it was as strong. A signal that is silent is taken for what the others let expect.
 * After {@value #CALM_ROWS} rows below the bars it is over, or after {@value #MUTE_ROWS} in which too few signals spoke.
 */
public final class MultivariateStep implements PlaceStep<MultivariateState> {
    /** {@link Match#level()} of what a signal says: below all correlations, and for nobody else. */
    public static final int LEVEL = -2;

    /** What detector settings call it. */
    public static final String KIND = "multivariate";

    /** Less than this part of the accepted false alerts are as strong: it is none of them. */
    private static final double BY_CHANCE = 0.01;

    private static final int CALM_ROWS = 3;
    private static final int MUTE_ROWS = 12;
    private static final int WIDER_ROWS = 2;

    private final Catalogs catalogs;
    private final SourceProfiles profiles;
    private final MultivariateWords words;

    public MultivariateStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.words = new MultivariateWords(profiles, output);
    }

    @Override
    public MultivariateState newState() {
        return new MultivariateState();
    }

    @Override
    public void observe(MultivariateState state, Match match) {
        state.take(match);
    }

    @Override
    public void advance(MultivariateState state, long timeMillis) {
        for (long due = state.nextMillis(); due <= timeMillis && due != NO_TIMER; due = state.nextMillis()) {
            judge(state, due);
        }
    }

    @Override
    public long nextTimer(MultivariateState state) {
        return state.nextMillis();
    }

    @Override
    public boolean isEmpty(MultivariateState state) {
        return state.isEmpty();
    }

    private void judge(MultivariateState state, long dueMillis) {
        Neighbourhood of = state.of;
        if (of == null) {
            throw new IllegalStateException("a group of which nobody said anything is due");
        }
        Map<Signal, RowPart> row = state.takeRow();
        Optional<DetectorSetting> setting =
                catalogs.at(dueMillis).findSetting(of.setting()).filter(MultivariateStep::isOfThisKind);
        if (setting.isEmpty()) {
            words.withdraw(of, state.told, dueMillis, "its detector was removed");
            state.clear();
            return;
        }
        MultivariateParameters parameters = MultivariateParameters.of(setting.get());
        Set<String> anew = state.learnedAnew.due(setting.get().sources(), profiles, dueMillis);
        if (state.told != null && anew.contains(state.told.first.source())) {
            words.withdraw(of, state.told, dueMillis, "the source is learned anew");
            state.told = null;
        }
        state.retain(signal -> belongs(setting.get(), signal) && !anew.contains(signal.source()), parameters);
        Map<Signal, RowPart> parts = without(anew, row);
        judge(new MultivariateWords.Round(of, setting.get(), dueMillis, parts), state, parameters);
        state.learn(MultivariateState.means(parts), parameters);
    }

    /** A row in which a source began to be learned anew has it as it was, too. */
    private static Map<Signal, RowPart> without(Set<String> sources, Map<Signal, RowPart> row) {
        if (sources.isEmpty()) {
            return row;
        }
        Map<Signal, RowPart> parts = new TreeMap<>(row);
        parts.keySet().removeIf(signal -> sources.contains(signal.source()));
        return parts;
    }

    private static boolean isOfThisKind(DetectorSetting setting) {
        return setting.kind().equals(KIND) && setting.enabled();
    }

    private static boolean belongs(DetectorSetting setting, Signal signal) {
        return setting.sources().contains(signal.source())
                && (setting.properties().isEmpty() || setting.properties().contains(signal.property()));
    }

    private void judge(MultivariateWords.Round round, MultivariateState state, MultivariateParameters parameters) {
        GroupModel model = state.model;
        GroupModel.Row row = model == null ? null : model.row(MultivariateState.means(round.parts()));
        if (model == null || row == null || !model.isJudgeable(row)) {
            mute(round, state);
            return;
        }
        Strength strength = model.strength(row);
        Judged judged = new Judged(model, row, strength, state.lasting(strength));
        state.rates.observe(round.clockMillis(), judged.lasting(), parameters.accepted());
        Told told = state.told;
        if (told == null) {
            begin(round, state, parameters, judged);
        } else {
            told.muteRows = 0;
            goOn(round, state, told, judged);
        }
    }

    /** A row with its strength, alone and together with the one before it. */
    private record Judged(GroupModel model, GroupModel.Row row, Strength strength, Strength lasting) {}

    private void begin(
            MultivariateWords.Round round, MultivariateState state, MultivariateParameters parameters, Judged judged) {
        Strength bars = state.rates.bars(state.knowledge(parameters), parameters.accepted());
        Strength lasting = judged.lasting();
        if (lasting.over(bars) < 1) {
            return;
        }
        Discord discord = judged.model().explain(judged.row(), bars);
        Told told = new Told(state.beginMillis(), discord.first(), bars, lasting.isResidual(bars));
        told.weekly = state.rates.weekly(lasting, told.byResidual, parameters.accepted());
        told.byChance = told.weekly >= BY_CHANCE * parameters.accepted().weekly();
        state.told = told;
        words.tell(round, told, discord);
    }

    private void goOn(MultivariateWords.Round round, MultivariateState state, Told told, Judged judged) {
        if (judged.strength().over(told.bars) < 1) {
            told.calmRows++;
            if (told.calmRows >= CALM_ROWS) {
                end(round, state, told);
            }
            return;
        }
        told.calmRows = 0;
        words.lasts(round, told);
        Discord discord = judged.model().explain(judged.row(), told.bars);
        told.widerRows = discord.alone() ? 0 : told.widerRows + 1;
        boolean wider = told.alone && told.widerRows >= WIDER_ROWS;
        if (wider || judged.lasting().over(told.bars) >= 2 * told.over) {
            words.tell(round, told, discord);
        }
    }

    /** Too few signals spoke, or nothing is known of them. */
    private void mute(MultivariateWords.Round round, MultivariateState state) {
        Told told = state.told;
        if (told != null) {
            told.muteRows++;
            if (told.muteRows >= MUTE_ROWS) {
                end(round, state, told);
            }
        }
    }

    private void end(MultivariateWords.Round round, MultivariateState state, Told told) {
        words.clear(round, told);
        state.told = null;
        if (told.byChance) {
            state.rates.alerted(told.byResidual);
        }
    }
}
