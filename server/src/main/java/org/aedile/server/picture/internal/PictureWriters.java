package org.aedile.server.picture.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.alert.Alerts;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.oversight.Notices;
import org.aedile.server.picture.Audience;
import org.aedile.server.picture.LayerListener;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureLayer;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.status.StatusBoard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One picture writer per time domain that somebody has looked at. */
@Component
class PictureWriters implements AlertListener, LayerListener, SourceStates.Listener, SmartLifecycle {
    private final ObjectProvider<Alerts> alerts;
    private final SourceStates states;
    private final StatusBoard status;
    private final JsonMapper json;
    private final ObjectProvider<PictureLayer> layers;
    private final Gate gate;
    private final Notices notices;
    private final Map<String, PictureWriter> writers = new ConcurrentHashMap<>();
    private volatile boolean running;

    PictureWriters(
            ObjectProvider<Alerts> alerts,
            SourceStates states,
            StatusBoard status,
            JsonMapper json,
            ObjectProvider<PictureLayer> layers,
            Gate gate,
            Notices notices) {
        this.layers = layers;
        this.gate = gate;
        this.notices = notices;
        this.alerts = alerts;
        this.states = states;
        this.status = status;
        this.json = json;
    }

    /** The writer of that domain; begins with the first look at it. */
    PictureWriter of(OpenDomain domain) {
        PictureWriter writer = writers.computeIfAbsent(domain.id(), id -> make(domain));
        writer.start();
        return writer;
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        PictureWriter writer = writers.get(timeDomain);
        if (writer != null) {
            writer.alertsChanged(changes);
        }
    }

    @Override
    public void layerChanged(String layer, String timeDomain, List<? extends LayerRecord> records) {
        PictureWriter writer = writers.get(timeDomain);
        if (writer != null) {
            writer.layerChanged(layer, records);
        }
    }

    @Override
    public void statesChanged(String timeDomain, Map<String, SourceState> statesById) {
        PictureWriter writer = writers.get(timeDomain);
        if (writer != null) {
            writer.statesChanged(statesById);
        }
    }

    @Override
    public void sourcesChanged() {
        writers.values().forEach(PictureWriter::sourcesChanged);
    }

    @Override
    public void start() {
        running = true;
        states.listen(this);
        gate.listen(() -> writers.values().forEach(PictureWriter::sightsChanged));
        notices.listen(() -> writers.values().forEach(PictureWriter::noticesChanged));
    }

    /** Screens go before the web server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        writers.values().forEach(PictureWriter::close);
        writers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private Sight sightOf(Audience audience) {
        return audience.all() ? Sight.ofAll(audience.agency()) : gate.sightOf(audience.agency(), audience.person());
    }

    /** It is started only after changes find it, so that none falls between its first look and its first change. */
    private PictureWriter make(OpenDomain domain) {
        String id = domain.id();
        return new PictureWriter(
                domain,
                new PictureWriter.Inputs(
                        () -> alerts.getObject().listOpen(id, PictureBoard.MAX_ALERTS),
                        () -> layers.stream().collect(Collectors.toMap(PictureLayer::name, layer -> layer.all(id))),
                        () -> states.snapshot(id),
                        () -> status.of(domain),
                        this::sightOf,
                        gate::exceptions,
                        audience -> notices.number(audience.agency()),
                        status::eventToScreen),
                json);
    }
}
