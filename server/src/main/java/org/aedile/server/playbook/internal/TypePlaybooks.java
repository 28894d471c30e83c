package org.aedile.server.playbook.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.database.Asking;
import org.aedile.server.incident.IncidentListener;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incidenttype.IncidentTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Begins the playbook of an incident's type when the incident is opened, right after, on a thread of its own. */
@Component
class TypePlaybooks implements IncidentListener {
    private static final Logger LOG = LoggerFactory.getLogger(TypePlaybooks.class);

    private final IncidentTypes types;
    private final ObjectProvider<RunDesk> runs;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(work -> new Thread(Asking.platform(work), "playbook-starts"));

    TypePlaybooks(IncidentTypes types, ObjectProvider<RunDesk> runs) {
        this.types = types;
        this.runs = runs;
    }

    @Override
    public void incidentChanged(IncidentSummary incident, Event event) {
        if (event == Event.OPENED) {
            thread.execute(() -> begin(incident));
        } else if (event == Event.CLOSED) {
            thread.execute(() -> runs.getObject().happened(incident.id(), "incident-closed"));
        }
    }

    private void begin(IncidentSummary incident) {
        try {
            types.find(incident.type(), AgencyId.of(incident.lead()))
                    .map(version -> version.type().playbook())
                    .filter(playbook -> !playbook.isEmpty())
                    .ifPresent(playbook -> runs.getObject().startOfType(playbook, IncidentNotes.subject(incident)));
        } catch (RuntimeException e) {
            LOG.warn("the playbook of incident {} did not begin; people can start it by hand", incident.id(), e);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
