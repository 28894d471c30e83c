package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.aedile.detection.Collected;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.TestSource;
import org.aedile.job.TestResources;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: what Flink does to a detection step (batches, restores, repeats, keys that are away) changes no conclusion. */
class SourceStepOperatorTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    @Test
    void detectorsConcludeTheSameHoweverTheyAreHosted() throws Exception {
        TestSource air = TestSource.particles(Duration.ofSeconds(30))
                .readAll(NOON, 20, 22, 180, 190, 200, 21, 22, 23, 20, 21)
                .tick(NOON.plusSeconds(300), Duration.ofMinutes(3));

        Collected collected = new OperatorStepping(TestSource.DUST, air.profiles()).verify(air.frames, 1);

        assertThat(collected.lines()).isNotEmpty();
    }

    @Test
    void anObservationThatComesAgainHasNoEffectEvenAfterARestore() throws Exception {
        TestSource air = TestSource.particles(Duration.ofSeconds(30)).readAll(NOON, 180, 190, 200);
        try (HostedSteps once = steps(air, PayloadKeys.NONE);
                HostedSteps repeated = steps(air, PayloadKeys.NONE)) {
            for (byte[] frame : air.frames) {
                once.feed(frame);
                repeated.feed(frame);
                repeated.feed(frame);
            }
            repeated.restore();
            for (byte[] frame : air.frames) {
                repeated.feed(frame);
            }

            assertThat(once.alerts).isNotEmpty();
            assertThat(repeated.alerts).isEqualTo(once.alerts);
        }
    }

    @Test
    void aBadObservationIsCountedAndPassedOver() throws Exception {
        byte[] tampered = sealed("post-1", NOON);
        tampered[tampered.length - 1] ^= 1;
        TestResources resources =
                TestResources.of(TestSource.DUST, SourceProfiles.NONE, (source, day) -> Optional.of(KEY));
        try (HostedSteps steps = new HostedSteps(resources)) {
            steps.feed(tampered);
            steps.feed(sealed("post-2", NOON));
        }

        assertThat(resources.progress().skipped()).isEqualTo(1);
        assertThat(resources.progress().observed()).isEqualTo(1);
    }

    @Test
    void aRecordThatIsNoFrameIsCountedAndPassedOver() throws Exception {
        TestResources resources = TestResources.of(TestSource.DUST, SourceProfiles.NONE, PayloadKeys.NONE);
        try (HostedSteps steps = new HostedSteps(resources)) {
            steps.feed("anything else of enough bytes".getBytes(StandardCharsets.UTF_8));
            steps.feed(Arrays.copyOf(sealed("post-1", NOON), 20));
        }

        assertThat(resources.progress().skipped()).isEqualTo(2);
    }

    @Test
    void anErasedObservationIsCountedAndNoFault() throws Exception {
        TestResources resources = TestResources.of(TestSource.DUST, SourceProfiles.NONE, PayloadKeys.NONE);
        try (HostedSteps steps = new HostedSteps(resources)) {
            steps.feed(sealed("post-1", NOON));
        }

        assertThat(resources.progress().erased()).isEqualTo(1);
        assertThat(resources.progress().observed()).isEqualTo(1);
        assertThat(resources.progress().skipped()).isZero();
    }

    @Test
    void anObservationWhoseKeyIsAwayFailsTheJobSoThatItIsNotLost() throws Exception {
        TestResources resources = TestResources.of(TestSource.DUST, SourceProfiles.NONE, (source, day) -> {
            throw new KeysUnreachable("the database restarts");
        });
        try (HostedSteps steps = new HostedSteps(resources)) {
            assertThatThrownBy(() -> steps.feed(sealed("post-1", NOON))).isInstanceOf(KeysUnreachable.class);
        }

        assertThat(resources.progress().skipped()).isZero();
        assertThat(resources.progress().observed()).isZero();
    }

    private static HostedSteps steps(TestSource source, PayloadKeys keys) throws Exception {
        return new HostedSteps(TestResources.of(TestSource.DUST, source.profiles(), keys));
    }

    private static byte[] sealed(String source, Instant time) {
        Observation post = new Observation(
                "o-1",
                AgencyId.of("municipality"),
                SourceId.of(source),
                LogSource.NONE,
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(Map.of("text", new FieldValue.Text("smoke near the harbour"))));
        return new FrameWriter().writeSealed(post, KEY);
    }
}
