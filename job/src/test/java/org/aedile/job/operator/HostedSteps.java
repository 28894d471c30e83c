package org.aedile.job.operator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.job.AlertMessage;
import org.aedile.job.DetectionResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.AlertJson;
import org.aedile.wire.FrameReceipt;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The operators in Flink's harness, matches going from one to the other as in the job. */
final class HostedSteps implements AutoCloseable {
    private final DetectionResources resources;
    final List<Alert> alerts = new ArrayList<>();
    final List<Match> matches = new ArrayList<>();
    final List<BaselineUpdate> baselines = new ArrayList<>();
    final List<PlantReport> plantReports = new ArrayList<>();
    private KeyedOneInputStreamOperatorTestHarness<String, byte[], AlertMessage> sources;
    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> groups;
    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> neighbours;
    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> exits;
    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> signals;
    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> plants;
    private long checkpoint;

    HostedSteps(DetectionResources resources) throws Exception {
        this.resources = resources;
        sources = newSources();
        groups = newGroups();
        neighbours = newNeighbours();
        exits = newExits();
        signals = newSignals();
        plants = newPlants();
        sources.open();
        groups.open();
        neighbours.open();
        exits.open();
        signals.open();
        plants.open();
    }

    /** An observation, or a tick: event time has come to its receipt. */
    void feed(byte[] frame) throws Exception {
        long millis = FrameReceipt.millis(frame);
        if (FrameReceipt.isTick(frame)) {
            tick(millis);
        } else {
            sources.processElement(frame, millis);
            drain();
        }
    }

    /** A match, as if a rule had found it. */
    void feed(Match match) throws Exception {
        take(match);
        drain();
    }

    void tick(long millis) throws Exception {
        sources.processWatermark(millis);
        drain();
        neighbours.processWatermark(millis);
        exits.processWatermark(millis);
        signals.processWatermark(millis);
        plants.processWatermark(millis);
        drain();
        groups.processWatermark(millis);
        drain();
    }

    /** Goes on with fresh operators from a snapshot, as after a failure. */
    void restore() throws Exception {
        checkpoint++;
        OperatorSubtaskState ofSources = sources.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofGroups = groups.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofNeighbours = neighbours.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofExits = exits.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofSignals = signals.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofPlants = plants.snapshot(checkpoint, checkpoint);
        close();
        sources = newSources();
        groups = newGroups();
        neighbours = newNeighbours();
        exits = newExits();
        signals = newSignals();
        plants = newPlants();
        sources.initializeState(ofSources);
        groups.initializeState(ofGroups);
        neighbours.initializeState(ofNeighbours);
        exits.initializeState(ofExits);
        signals.initializeState(ofSignals);
        plants.initializeState(ofPlants);
        sources.open();
        groups.open();
        neighbours.open();
        exits.open();
        signals.open();
        plants.open();
    }

    /** How many sources something is kept of. */
    int sourceStates() {
        return sources.numKeyedStateEntries();
    }

    /** How many neighbourhoods something is kept of. */
    int neighbourStates() {
        return neighbours.numKeyedStateEntries();
    }

    /** How many areas something is kept of. */
    int areaStates() {
        return exits.numKeyedStateEntries();
    }

    /** How many groups of signals something is kept of. */
    int signalStates() {
        return signals.numKeyedStateEntries();
    }

    /** How many plants something is kept of. */
    int plantStates() {
        return plants.numKeyedStateEntries();
    }

    /** How many groups of a correlation something is kept of. */
    int groupStates() {
        return groups.numKeyedStateEntries();
    }

    int groupTimers() {
        return groups.numEventTimeTimers();
    }

    @Override
    public void close() {
        try {
            sources.close();
            groups.close();
            neighbours.close();
            exits.close();
            signals.close();
            plants.close();
        } catch (Exception e) {
            throw new IllegalStateException("the operators could not be closed", e);
        }
    }

    private void drain() throws Exception {
        for (Match match : taken(sources, SourceStepOperator.MATCHES)) {
            matches.add(match);
            take(match);
        }
        pass(taken(neighbours, SourceStepOperator.MATCHES));
        pass(taken(exits, SourceStepOperator.MATCHES));
        pass(taken(signals, SourceStepOperator.MATCHES));
        pass(taken(plants, SourceStepOperator.MATCHES));
        baselines.addAll(taken(sources, SourceStepOperator.BASELINES));
        plantReports.addAll(taken(plants, SourceStepOperator.PLANTS));
        sources.extractOutputValues().forEach(this::keep);
        groups.extractOutputValues().forEach(this::keep);
        neighbours.extractOutputValues().forEach(this::keep);
        exits.extractOutputValues().forEach(this::keep);
        signals.extractOutputValues().forEach(this::keep);
        plants.extractOutputValues().forEach(this::keep);
        sources.getOutput().clear();
        groups.getOutput().clear();
        neighbours.getOutput().clear();
        exits.getOutput().clear();
        signals.getOutput().clear();
        plants.getOutput().clear();
    }

    private void pass(List<Match> concluded) throws Exception {
        for (Match match : concluded) {
            matches.add(match);
            groups.processElement(match, match.receiptTimeMillis());
        }
    }

    private void take(Match match) throws Exception {
        operatorOf(match.level()).processElement(match, match.receiptTimeMillis());
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> operatorOf(int level) {
        return switch (level) {
            case Neighbourhood.LEVEL -> neighbours;
            case EgressStep.LEVEL -> exits;
            case MultivariateStep.LEVEL -> signals;
            case InvariantStep.LEVEL -> plants;
            default -> groups;
        };
    }

    private void keep(AlertMessage message) {
        alerts.add(AlertJson.read(message.json().getBytes(StandardCharsets.UTF_8)));
    }

    private static <T> List<T> taken(KeyedOneInputStreamOperatorTestHarness<?, ?, ?> from, OutputTag<T> tag) {
        List<T> taken = new ArrayList<>();
        if (from.getSideOutput(tag) != null) {
            for (StreamRecord<T> one = from.getSideOutput(tag).poll();
                    one != null;
                    one = from.getSideOutput(tag).poll()) {
                taken.add(one.getValue());
            }
        }
        return taken;
    }

    private KeyedOneInputStreamOperatorTestHarness<String, byte[], AlertMessage> newSources() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new SourceStepOperator(resources), new SourceKey(), Types.STRING);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> newGroups() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new CorrelationOperator(resources), Match::key, Types.STRING);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> newNeighbours() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(new NeighbourOperator(resources), Match::key, Types.STRING);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> newExits() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(new EgressOperator(resources), Match::key, Types.STRING);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> newSignals() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new MultivariateOperator(resources), Match::key, Types.STRING);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, Match, AlertMessage> newPlants() throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(new InvariantOperator(resources), Match::key, Types.STRING);
    }
}
