package org.aedile.server.picture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.status.Status;

/**
 * Everything a screen shows of one time domain at one moment; deltas with numbers above {@code number} continue it.
 *
 * @param domain id of the time domain
 * @param epoch changes when numbering starts anew: after a restart, or when sources come and go
 * @param number counts the deltas of the epoch
 * @param now the domain's clock
 * @param speed domain seconds a second
 * @param alerts the open ones, the most urgent and newest first
 * @param sources all sources of the domain
 * @param layers what stands on the layers, by their names
 * @param status how the platform is
 */
public record PictureSnapshot(
        String domain,
        String epoch,
        long number,
        Instant now,
        double speed,
        List<AlertSummary> alerts,
        SourceColumns sources,
        Map<String, List<Object>> layers,
        Status status) {}
