package org.aedile.server.picture.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.Audience.Profile;
import org.aedile.server.picture.LayerChange;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureFrame;
import org.aedile.server.picture.PictureSnapshot;
import org.aedile.server.picture.SourceColumns;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.jspecify.annotations.Nullable;

/**
 * Fits the picture to an audience for one epoch: what its agency may not see is not there, and a wall sees no names of people
 * and no free text of personal sources. Immutable.
 */
final class AudienceView {
    private static final int HIDDEN = -1;

    private final Profile profile;
    private final Sight sight;
    private final LongSupplier notices;

    /** Places of the sources that are seen, by their places on the board. */
    private final int[] places;

    AudienceView(Profile profile, Sight sight, LongSupplier notices, List<SourceStates.Entry> sources) {
        this.profile = profile;
        this.notices = notices;
        this.sight = sight;
        this.places = new int[sources.size()];
        int place = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = view(sources.get(i).source()) == Sight.View.HIDDEN ? HIDDEN : place++;
        }
    }

    Sight sight() {
        return sight;
    }

    PictureFrame frame(PictureBoard.Delta delta) {
        return new PictureFrame(
                delta.epoch(),
                delta.from(),
                delta.number(),
                delta.now(),
                alerts(delta.alerts()),
                changes(delta.sources()),
                layerChanges(delta.layers()),
                delta.status() == null ? null : delta.status().seenBy(sight),
                notices.getAsLong());
    }

    PictureSnapshot snapshot(OpenDomain domain, PictureBoard.Whole whole) {
        return new PictureSnapshot(
                domain.id(),
                whole.epoch(),
                whole.number(),
                domain.clock().instant(),
                domain.clock().speed(),
                alerts(whole.alerts()),
                columns(whole.sources(), whole.states()),
                layers(whole.layers()),
                whole.status().seenBy(sight));
    }

    private List<AlertSummary> alerts(List<AlertChange> changes) {
        List<AlertSummary> alerts = new ArrayList<>(changes.size());
        for (AlertChange change : changes) {
            seen(change).ifPresent(alerts::add);
        }
        return alerts;
    }

    private Optional<AlertSummary> seen(AlertChange change) {
        Optional<AlertSummary> seen = change.seenBy(sight);
        if (profile == Profile.OPERATOR) {
            return seen;
        }
        return seen.map(alert -> change.personal() ? alert.masked() : alert.withoutHandlers());
    }

    Map<String, LayerChange> layerChanges(Map<String, List<LayerBoard.Change>> changes) {
        Map<String, LayerChange> seen = new LinkedHashMap<>();
        changes.forEach((layer, all) -> {
            LayerChange change = layerChange(all);
            if (!change.isEmpty()) {
                seen.put(layer, change);
            }
        });
        return seen;
    }

    /** Only what was seen can be gone: the id of what is hidden must not be told. */
    private LayerChange layerChange(List<LayerBoard.Change> changes) {
        List<Object> put = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (LayerBoard.Change change : changes) {
            Optional<Object> now = seen(change.now());
            now.ifPresent(put::add);
            LayerRecord before = change.before();
            if (now.isEmpty() && before != null && seen(before).isPresent()) {
                gone.add(before.id());
            }
        }
        return new LayerChange(put, gone);
    }

    Map<String, List<Object>> layers(Map<String, List<LayerRecord>> layers) {
        Map<String, List<Object>> seen = new LinkedHashMap<>();
        layers.forEach((layer, records) -> seen.put(
                layer, records.stream().flatMap(one -> seen(one).stream()).toList()));
        return seen;
    }

    private Optional<Object> seen(LayerRecord record) {
        if (record.isOver()) {
            return Optional.empty();
        }
        return profile == Profile.WALL ? record.onWall(sight) : record.seenBy(sight);
    }

    private List<PictureFrame.SourceChange> changes(List<PictureFrame.SourceChange> changes) {
        return changes.stream()
                .filter(change -> places[change.index()] != HIDDEN)
                .map(change -> new PictureFrame.SourceChange(places[change.index()], change.state()))
                .toList();
    }

    private SourceColumns columns(List<SourceStates.Entry> sources, List<SourceState> states) {
        int count = (int) Arrays.stream(places).filter(place -> place != HIDDEN).count();
        List<String> ids = new ArrayList<>(count);
        List<String> names = new ArrayList<>(count);
        List<String> categories = new ArrayList<>(count);
        List<@Nullable Double> lons = new ArrayList<>(count);
        List<@Nullable Double> lats = new ArrayList<>(count);
        List<String> zones = new ArrayList<>(count);
        List<SourceState> seenStates = new ArrayList<>(count);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != HIDDEN) {
                Source source = sources.get(i).source();
                ids.add(source.id().value());
                names.add(isNameless(source) ? source.id().value() : source.name());
                categories.add(source.category());
                lons.add(source.place().map(GeoPoint::longitudeDegrees).orElse(null));
                lats.add(source.place().map(GeoPoint::latitudeDegrees).orElse(null));
                zones.add(source.zone());
                seenStates.add(states.get(i));
            }
        }
        return new SourceColumns(ids, names, categories, lons, lats, zones, seenStates);
    }

    private boolean isNameless(Source source) {
        boolean masked = profile == Profile.WALL || view(source) == Sight.View.MASKED;
        return masked && source.stewardship().dataClass().encrypted();
    }

    private Sight.View view(Source source) {
        return sight.ofSource(source.agency(), source.category());
    }
}
