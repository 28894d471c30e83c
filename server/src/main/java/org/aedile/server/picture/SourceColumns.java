package org.aedile.server.picture;

import java.util.List;
import org.aedile.server.source.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a picture as columns of equal length, so that 10,000 of them stay small. A source is known by its index
 * until the epoch changes.
 *
 * @param ids source ids, ascending
 * @param names what people call them; the id where the audience may not see names
 * @param categories kinds of source
 * @param lons WGS 84 degrees; null for a source without a place
 * @param lats WGS 84 degrees; null for a source without a place
 * @param zones zone names; may be empty
 * @param states how they are doing
 */
public record SourceColumns(
        List<String> ids,
        List<String> names,
        List<String> categories,
        List<@Nullable Double> lons,
        List<@Nullable Double> lats,
        List<String> zones,
        List<SourceState> states) {}
