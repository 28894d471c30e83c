package org.aedile.server.camera.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.aedile.server.access.Caller;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.Incidents;
import org.aedile.server.incident.NewEntry;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.source.Source;
import org.springframework.stereotype.Component;

/**
 * Writes on an incident's timeline who looked through which camera, for the agency of whoever looked, because others need not
 * know that there is that camera. Thread-safe.
 */
@Component
class LookDesk {
    /** Within so long a second look of the same person is the same. */
    private static final long SAME_SECONDS = 300;

    private final SeenCameras seen;
    private final Incidents incidents;
    private final InstantSource clock;

    LookDesk(SeenCameras seen, Incidents incidents, InstantSource clock) {
        this.seen = seen;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * @param incident id of the incident for which it was looked at
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} for a camera or an incident that the caller may not know of,
     *     {@code CONFLICT} for an incident that is closed
     */
    void looked(String camera, String incident, Through through, Caller caller) {
        Source source = seen.require(camera, caller);
        String name = seen.view(source, caller) == Sight.View.WHOLE ? source.name() : camera;
        var unused =
                incidents.write(incident, NewEntry.own(EntryKind.CAMERA, said(camera, name, through, caller)), caller);
    }

    private Said said(String camera, String name, Through through, Caller caller) {
        Instant now = clock.instant();
        String once = "camera %s %s %d".formatted(camera, caller.username(), now.getEpochSecond() / SAME_SECONDS);
        return new Said(
                Saying.CAMERA,
                through.words().formatted(name),
                Map.of("camera", camera, "name", name, "through", through.word(), TimelineEntry.SENT, once));
    }
}
