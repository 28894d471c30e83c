package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.aedile.detection.correlation.CorrelationStateCodec;
import org.aedile.detection.egress.EgressState;
import org.aedile.detection.invariant.InvariantState;
import org.aedile.detection.multivariate.MultivariateState;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;

/**
 * The kit that every detector and correlation passes: the same observations one by one with a tick each second, in batches
 * with rare ticks, and with all state written and read back after every observation give the same alerts; and when time has
 * passed, nothing of a correlation is left.
 */
public final class Stepping {
    private static final int BATCH = 7;
    private static final long LONG_AFTERWARDS_MILLIS = 30L * 86_400_000;

    private final Catalog catalog;
    private final SourceProfiles profiles;

    public Stepping(Catalog catalog, SourceProfiles profiles) {
        this.catalog = catalog;
        this.profiles = profiles;
    }

    /** Runs the frames in every way, compares, and gives back what they concluded. */
    public Collected verify(List<byte[]> frames) {
        Collected oneByOne = run(frames, 1, false);
        assertSame(run(frames, BATCH, false), oneByOne);
        assertSame(run(frames, 1, true), oneByOne);
        return oneByOne;
    }

    private Collected run(List<byte[]> frames, int ticksEvery, boolean restoring) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles, collected);
        FrameView view = new FrameView();
        long last = Long.MIN_VALUE;
        for (int i = 0; i < frames.size(); i++) {
            view.wrap(frames.get(i));
            if (view.isTick()) {
                detection.tick(view.receiptTimeMillis());
            } else {
                detection.observe(view);
            }
            last = view.receiptTimeMillis();
            if (i % ticksEvery == 0) {
                detection.tick(last);
            }
            if (restoring) {
                restore(detection);
            }
        }
        collected.close();
        detection.tick(last + LONG_AFTERWARDS_MILLIS);
        assertThat(detection.groupStates()).as("groups that are still counted").isEmpty();
        assertThat(detection.neighbourStates())
                .as("neighbours that are still compared")
                .isEmpty();
        assertThat(detection.egressStates()).as("exits that are still judged").isEmpty();
        assertThat(detection.invariantStates())
                .as("plants whose relations are still judged")
                .isEmpty();
        assertThat(detection.multivariateStates())
                .as("groups of signals that are still judged")
                .isEmpty();
        return collected;
    }

    private static void assertSame(Collected actual, Collected expected) {
        Comparator<Alert> order = Comparator.comparing(Alert::id).thenComparing(Alert::revision);
        assertThat(actual.alerts.stream().sorted(order).toList())
                .isEqualTo(expected.alerts.stream().sorted(order).toList());
        assertThat(actual.matches).containsExactlyInAnyOrderElementsOf(expected.matches);
        assertThat(actual.baselines).containsExactlyInAnyOrderElementsOf(expected.baselines);
        assertThat(actual.plants).containsExactlyInAnyOrderElementsOf(expected.plants);
    }

    private static void restore(LocalDetection detection) {
        SourceStateCodec sources = new SourceStateCodec();
        CorrelationStateCodec groups = new CorrelationStateCodec();
        detection.sourceStates().replaceAll((key, state) -> {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                sources.write(state, new DataOutputStream(bytes));
                return sources.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        detection.groupStates().replaceAll((key, state) -> groups.copy(state));
        detection.neighbourStates().replaceAll((key, state) -> NeighbourState.CODEC.copy(state));
        detection.egressStates().replaceAll((key, state) -> EgressState.CODEC.copy(state));
        detection.invariantStates().replaceAll((key, state) -> InvariantState.CODEC.copy(state));
        detection.multivariateStates().replaceAll((key, state) -> MultivariateState.CODEC.copy(state));
    }
}
