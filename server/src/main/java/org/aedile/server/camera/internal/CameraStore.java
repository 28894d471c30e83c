package org.aedile.server.camera.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.camera.FieldOfView;
import org.aedile.server.source.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of cameras besides their sources, and what they sent. */
@Repository
class CameraStore {
    private static final String PUT = """
            insert into camera (source_id, agency_id, direction_degrees, width_degrees, range_meters, link_template,
                changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source_id) do update set direction_degrees = excluded.direction_degrees,
                width_degrees = excluded.width_degrees, range_meters = excluded.range_meters,
                link_template = excluded.link_template, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by
            """;
    private static final String STILL = """
            select media_type, image, received_at from camera_still where source_id = ?
            order by received_at desc limit 1
            """;

    private final JdbcClient client;

    CameraStore(JdbcClient client) {
        this.client = client;
    }

    /** Where it looks, and its address in the video system. */
    record Look(FieldOfView field, String linkTemplate) {}

    /** An image as it came; nobody writes into its bytes. */
    static final class Still {
        private final String mediaType;
        private final byte[] image;
        private final Instant receivedAt;

        Still(String mediaType, byte[] image, Instant receivedAt) {
            this.mediaType = mediaType;
            this.image = image;
            this.receivedAt = receivedAt;
        }

        String mediaType() {
            return mediaType;
        }

        byte[] image() {
            return image;
        }

        Instant receivedAt() {
            return receivedAt;
        }
    }

    /** Who changed it, and when. */
    record Change(String by, Instant at) {}

    /** By the ids of sources. */
    Map<String, Look> looks() {
        Map<String, Look> looks = new HashMap<>();
        client.sql("select * from camera").query(row -> {
            looks.put(row.getString("source_id"), look(row));
        });
        return looks;
    }

    /** When each sent its newest still image. */
    Map<String, Instant> newestStills() {
        Map<String, Instant> newest = new HashMap<>();
        client.sql("select source_id, max(received_at) as at from camera_still group by source_id")
                .query(row -> {
                    newest.put(row.getString("source_id"), time(row, "at"));
                });
        return newest;
    }

    void put(Source source, Look look, Change change) {
        client.sql(PUT)
                .params(source.id().value(), source.agency().value())
                .params(look.field().directionDegrees(), look.field().widthDegrees())
                .params(look.field().rangeMeters(), look.linkTemplate())
                .params(Timestamp.from(change.at()), change.by())
                .update();
    }

    void addStill(Source source, Still still) {
        client.sql("insert into camera_still (source_id, agency_id, received_at, media_type, image)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(source.id().value(), source.agency().value())
                .params(Timestamp.from(still.receivedAt()), still.mediaType(), still.image())
                .update();
    }

    Optional<Still> newestStill(String sourceId) {
        return client.sql(STILL)
                .param(sourceId)
                .query((row, number) ->
                        new Still(row.getString("media_type"), row.getBytes("image"), time(row, "received_at")))
                .optional();
    }

    int forgetStills(Instant before) {
        return client.sql("delete from camera_still where received_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                new FieldOfView(
                        row.getDouble("direction_degrees"),
                        row.getDouble("width_degrees"),
                        row.getDouble("range_meters")),
                row.getString("link_template"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
