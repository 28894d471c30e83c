package org.aedile.server.picture.internal;

import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.picture.Audience;
import org.aedile.server.picture.PictureFrame;
import org.aedile.server.picture.PictureSnapshot;
import org.aedile.server.picture.SourceColumns;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.jspecify.annotations.Nullable;

/** Fits the picture to an audience: a wall sees no names of people and no free text of personal sources. */
final class AudienceView {
    private final Audience audience;

    AudienceView(Audience audience) {
        this.audience = audience;
    }

    PictureFrame frame(PictureBoard.Delta delta) {
        return new PictureFrame(
                delta.epoch(),
                delta.from(),
                delta.number(),
                delta.now(),
                alerts(delta.alerts()),
                delta.sources(),
                delta.status());
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
                whole.status());
    }

    private List<AlertSummary> alerts(List<AlertChange> changes) {
        List<AlertSummary> alerts = new ArrayList<>(changes.size());
        for (AlertChange change : changes) {
            alerts.add(audience == Audience.WALL ? masked(change) : change.summary());
        }
        return alerts;
    }

    private SourceColumns columns(List<SourceStates.Entry> sources, List<SourceState> states) {
        int count = sources.size();
        List<String> ids = new ArrayList<>(count);
        List<String> names = new ArrayList<>(count);
        List<String> categories = new ArrayList<>(count);
        List<@Nullable Double> lons = new ArrayList<>(count);
        List<@Nullable Double> lats = new ArrayList<>(count);
        List<String> zones = new ArrayList<>(count);
        for (SourceStates.Entry entry : sources) {
            Source source = entry.source();
            ids.add(source.id().value());
            names.add(
                    audience == Audience.WALL && isPersonal(source)
                            ? source.id().value()
                            : source.name());
            categories.add(source.category());
            lons.add(source.place().map(GeoPoint::longitudeDegrees).orElse(null));
            lats.add(source.place().map(GeoPoint::latitudeDegrees).orElse(null));
            zones.add(source.zone());
        }
        return new SourceColumns(ids, names, categories, lons, lats, zones, states);
    }

    private static boolean isPersonal(Source source) {
        return source.stewardship().dataClass().encrypted();
    }

    private static AlertSummary masked(AlertChange change) {
        AlertSummary alert = change.summary();
        boolean personal = change.personal();
        return new AlertSummary(
                alert.id(),
                alert.revision(),
                alert.status(),
                alert.state(),
                alert.severity(),
                alert.kind(),
                alert.rule(),
                alert.ruleAuthor(),
                personal ? "Alert of kind " + alert.kind() : alert.title(),
                personal ? "" : alert.explanation(),
                alert.source(),
                personal ? alert.source() : alert.sourceName(),
                alert.category(),
                alert.zone(),
                alert.lon(),
                alert.lat(),
                alert.startTime(),
                alert.endTime(),
                alert.detectedAt(),
                personal ? null : alert.evidence(),
                null,
                alert.acknowledgedAt(),
                null,
                alert.closedAt(),
                alert.closeReason(),
                alert.count());
    }
}
