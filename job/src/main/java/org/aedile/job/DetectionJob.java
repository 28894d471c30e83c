package org.aedile.job;

import java.time.Duration;
import java.util.Objects;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.job.operator.CorrelationOperator;
import org.aedile.job.operator.EgressOperator;
import org.aedile.job.operator.InvariantOperator;
import org.aedile.job.operator.MultivariateOperator;
import org.aedile.job.operator.NeighbourOperator;
import org.aedile.job.operator.SourceKey;
import org.aedile.job.operator.SourceStepOperator;
import org.aedile.job.operator.TickWatermarks;
import org.aedile.wire.FrameReceipt;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Frames in, alerts out: one {@code keyBy(source)} with detection's state and timers; only matches that a correlation takes
 * go through further ones, level by level. Source and sinks come from outside, so that tests and {@code main} assemble alike.
 */
public final class DetectionJob {
    private static final TypeInformation<AlertMessage> ALERT = TypeInformation.of(AlertMessage.class);

    private final JobSettings settings;
    private final DetectionResources resources;
    private final Source<byte[], ?, ?> observations;
    private final Sinks sinks;

    /**
     * Where goes what is concluded.
     *
     * @param baselines what is usual
     * @param plants how the relations of plants hold
     */
    public record Sinks(Sink<AlertMessage> alerts, Sink<BaselineUpdate> baselines, Sink<PlantReport> plants) {}

    public DetectionJob(
            JobSettings settings, DetectionResources resources, Source<byte[], ?, ?> observations, Sinks sinks) {
        this.settings = settings;
        this.resources = resources;
        this.observations = observations;
        this.sinks = sinks;
    }

    /**
     * How Flink has to run it: state on the heap, checkpoints in files, no Kryo. How many checkpoints are kept is the
     * cluster's to say ({@code execution.checkpointing.num-retained}); the supervisor wants three.
     *
     * @param checkpoints URI of the directory for this domain's checkpoints
     */
    public Configuration configuration(String checkpoints) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.NAME, "aedile-" + settings.timeDomain());
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(5));
        configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints);
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        configuration.set(
                CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
                settings.checkpointInterval().dividedBy(2));
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 10);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        return configuration;
    }

    /** Puts the job into an environment made with {@link #configuration}. */
    public void define(StreamExecutionEnvironment environment) {
        environment.setParallelism(settings.parallelism());
        SingleOutputStreamOperator<AlertMessage> judged = environment
                .fromSource(
                        observations,
                        TickWatermarks.strategy(),
                        "observations",
                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                .uid("observations")
                .filter(frame -> !FrameReceipt.isTick(frame))
                .name("without ticks")
                .uid("without-ticks")
                .keyBy(new SourceKey(), Types.STRING)
                .transform("source step", ALERT, new SourceStepOperator(resources))
                .uid("source-step");
        Sink<AlertMessage> alerts = sinks.alerts();
        judged.sinkTo(alerts).name("alerts").uid("alerts");
        DataStream<Match> matches = judged.getSideOutput(SourceStepOperator.MATCHES);
        SingleOutputStreamOperator<AlertMessage> compared = compare(matches);
        compared.sinkTo(alerts).name("alerts about neighbours").uid("alerts-about-neighbours");
        SingleOutputStreamOperator<AlertMessage> evacuated = judgeExits(matches);
        evacuated.sinkTo(alerts).name("alerts about exits").uid("alerts-about-exits");
        SingleOutputStreamOperator<AlertMessage> together = judgeTogether(matches);
        together.sinkTo(alerts).name("alerts about groups").uid("alerts-about-groups");
        SingleOutputStreamOperator<AlertMessage> related = judgeRelations(matches);
        related.sinkTo(alerts).name("alerts about plants").uid("alerts-about-plants");
        related.getSideOutput(SourceStepOperator.PLANTS)
                .sinkTo(sinks.plants())
                .name("relations of plants")
                .uid("relations-of-plants");
        correlate(matches.union(
                        compared.getSideOutput(SourceStepOperator.MATCHES),
                        evacuated.getSideOutput(SourceStepOperator.MATCHES),
                        together.getSideOutput(SourceStepOperator.MATCHES),
                        related.getSideOutput(SourceStepOperator.MATCHES)))
                .sinkTo(alerts)
                .name("correlated alerts")
                .uid("correlated-alerts");
        judged.getSideOutput(SourceStepOperator.BASELINES)
                .sinkTo(sinks.baselines())
                .name("baselines")
                .uid("baselines");
    }

    private SingleOutputStreamOperator<AlertMessage> compare(DataStream<Match> matches) {
        return matches.filter(match -> match.level() == Neighbourhood.LEVEL)
                .name("reports to neighbours")
                .uid("reports-to-neighbours")
                .keyBy(Match::key, Types.STRING)
                .transform("neighbours", ALERT, new NeighbourOperator(resources))
                .uid("neighbours");
    }

    private SingleOutputStreamOperator<AlertMessage> judgeExits(DataStream<Match> matches) {
        return matches.filter(match -> match.level() == EgressStep.LEVEL)
                .name("counts of exits")
                .uid("counts-of-exits")
                .keyBy(Match::key, Types.STRING)
                .transform("exits", ALERT, new EgressOperator(resources))
                .uid("exits");
    }

    private SingleOutputStreamOperator<AlertMessage> judgeTogether(DataStream<Match> matches) {
        return matches.filter(match -> match.level() == MultivariateStep.LEVEL)
                .name("signals of groups")
                .uid("signals-of-groups")
                .keyBy(Match::key, Types.STRING)
                .transform("groups of signals", ALERT, new MultivariateOperator(resources))
                .uid("groups-of-signals");
    }

    private SingleOutputStreamOperator<AlertMessage> judgeRelations(DataStream<Match> matches) {
        return matches.filter(match -> match.level() == InvariantStep.LEVEL)
                .name("signals of plants")
                .uid("signals-of-plants")
                .keyBy(Match::key, Types.STRING)
                .transform("plants", ALERT, new InvariantOperator(resources))
                .uid("plants");
    }

    /** Level by level: what one puts out may be for any above it. */
    private DataStream<AlertMessage> correlate(DataStream<Match> matches) {
        DataStream<Match> open = matches;
        DataStream<AlertMessage> alerts = null;
        for (int level = 1; level <= CorrelationPlan.MOST_LEVELS; level++) {
            String name = level == 1 ? "correlation" : "correlation-" + level;
            int own = level;
            SingleOutputStreamOperator<AlertMessage> correlated = open.filter(match -> match.level() == own)
                    .name("matches for " + name)
                    .uid("matches-for-" + name)
                    .keyBy(Match::key, Types.STRING)
                    .transform(name, ALERT, new CorrelationOperator(resources))
                    .uid(name);
            open = open.union(correlated.getSideOutput(SourceStepOperator.MATCHES));
            alerts = alerts == null ? correlated : alerts.union(correlated);
        }
        return Objects.requireNonNull(alerts);
    }
}
