package org.aedile.server.incident.internal;

import java.util.List;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureLayer;
import org.springframework.stereotype.Component;

/** The open incidents on the picture. */
@Component
class IncidentLayer implements PictureLayer {
    static final String NAME = "incidents";
    private static final int MOST = 2_000;

    private final PostgresIncidents store;

    IncidentLayer(PostgresIncidents store) {
        this.store = store;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<? extends LayerRecord> all(String timeDomain) {
        return store.list(IncidentFilter.open(timeDomain, MOST));
    }
}
