package org.aedile.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * What a source says at one moment. The immutable form for building and testing; on the hot path the same is read in
 * place through {@link EventView}.
 *
 * @param id unique within the source; repeats of (source, id) have one effect
 * @param agency owner
 * @param source who says it
 * @param logSource Sigma's product, category and service
 * @param timeDomain id of the time domain
 * @param eventTime when it was so, by the source's clock; millisecond precision on the wire
 * @param receiptTime when the gateway took it, by the domain's clock; millisecond precision on the wire
 * @param place where, when it differs from the registered place of the source
 * @param content the reading or the record
 */
public record Observation(
        String id,
        AgencyId agency,
        SourceId source,
        LogSource logSource,
        String timeDomain,
        Instant eventTime,
        Instant receiptTime,
        Optional<GeoPoint> place,
        Content content) {}
