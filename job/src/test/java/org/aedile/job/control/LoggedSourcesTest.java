package org.aedile.job.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.SourceProfileJson;
import org.junit.jupiter.api.Test;

/** FEATURE: a source that speaks as soon as it is registered is judged by its registration. */
class LoggedSourcesTest {
    private final Queue<SourceProfile> unread = new ArrayDeque<>();
    private final LoggedSources sources = new LoggedSources(this::readToTheEnd);
    private int readings;

    @Test
    void whatIsOnTheLogAlreadyIsWaitedForOnce() {
        unread.add(profile("new"));

        assertThat(sources.find("new")).contains(profile("new"));
        assertThat(sources.find("never-registered")).isEmpty();
        assertThat(sources.find("never-registered")).isEmpty();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void anUnchangedProfileIsTheSameObject() {
        unread.add(profile("a"));
        Optional<SourceProfile> first = sources.find("a");
        sources.take("a", SourceProfileJson.write(profile("a")));

        assertThat(sources.find("a").orElseThrow()).isSameAs(first.orElseThrow());
        sources.take("a", null);
        assertThat(sources.find("a")).isEmpty();
    }

    private void readToTheEnd() {
        readings++;
        while (!unread.isEmpty()) {
            SourceProfile next = unread.remove();
            sources.take(next.id().value(), SourceProfileJson.write(next));
        }
    }

    private static SourceProfile profile(String id) {
        return new SourceProfile(
                SourceId.of(id),
                AgencyId.of("city"),
                id,
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.of(GeoPoint.of(43.7, 7.4)),
                "Port",
                "Europe/Monaco",
                List.of(new SourceProfile.Property("pm10", "particles", "ug/m3", Duration.ofSeconds(30), 0, 1_000)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
