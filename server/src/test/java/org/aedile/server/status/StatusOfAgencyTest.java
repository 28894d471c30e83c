package org.aedile.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.Colleague;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: the status counts what came in from one's own sources, and tells nobody how much others' say. */
class StatusOfAgencyTest {
    private final TestServer server = TestServer.shared();
    private final ApiClient ours =
            Colleague.loggedIn(server, "status-ours", "Olaf Ours", Sources.AGENCY, Role.OPERATOR);
    private final ApiClient strangers = Colleague.loggedIn(
            server, "status-strangers", "Sven Strangers", AgencyId.of("status-strangers"), Role.OPERATOR);

    @Test
    void eachAgencyCountsItsOwn() {
        Sources.register(server, Sources.host("status-host", DataClass.NONE));
        JsonNode before = status(ours);
        long allBefore = received();

        Sources.submit(
                server,
                "{\"source\":\"status-host\",\"time\":\"%s\",\"fields\":{\"text\":\"x\"}}".formatted(Instant.now()));
        Sources.submit(
                server,
                "{\"source\":\"status-host\",\"time\":\"2020-01-01T00:00:00Z\",\"fields\":{\"text\":\"late\"}}");
        Sources.submit(server, "{\"source\":\"status-nobody\",\"time\":\"%s\",\"fields\":{}}".formatted(Instant.now()));

        JsonNode after = status(ours);
        assertThat(grown(before, after, "received")).isEqualTo(2);
        assertThat(grown(before, after, "stored")).isEqualTo(1);
        assertThat(after.at("/rejected/unregistered-source")).isEqualTo(before.at("/rejected/unregistered-source"));
        assertThat(received() - allBefore)
                .as("with what is from nobody who is known")
                .isGreaterThanOrEqualTo(3);
        JsonNode theirs = status(strangers);
        assertThat(theirs.get("received").asLong()).isZero();
        assertThat(theirs.get("stored").asLong()).isZero();
        assertThat(theirs.get("receivedPerSecond").asDouble()).isZero();
        assertThat(theirs.get("rejected").isEmpty()).isTrue();
    }

    /** As who runs the machine itself sees it. */
    private long received() {
        OpenDomain live = server.bean(TimeDomains.class).findOpen("live").orElseThrow();
        Counted counted = Asking.as(
                Asker.Part.PLATFORM, () -> server.bean(StatusBoard.class).of(live));
        return counted.seenBy(Sight.ofAll(Sources.AGENCY)).received();
    }

    private static long grown(JsonNode before, JsonNode after, String name) {
        return after.get(name).asLong() - before.get(name).asLong();
    }

    private static JsonNode status(ApiClient reader) {
        return reader.get("/api/v1/status").json();
    }
}
