package org.aedile.server.picture;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.source.SourceState;
import org.aedile.server.status.Status;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two numbers of a picture.
 *
 * @param epoch the epoch of both numbers
 * @param from the number it continues; a client that isn't there fetches the picture again
 * @param number the number after it; the same as {@code from} for a heartbeat
 * @param now the domain's clock
 * @param alerts alerts that changed, as they are now; one that is closed or retracted leaves the queue
 * @param sources states that changed
 * @param layers what changed on the layers, by their names
 * @param status how the platform is, when that was looked at anew
 * @param notices counts up when something waits for people of the audience's agency
 */
public record PictureFrame(
        String epoch,
        long from,
        long number,
        Instant now,
        List<AlertSummary> alerts,
        List<SourceChange> sources,
        Map<String, LayerChange> layers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Status status,
        long notices) {

    /**
     * The new state of a source, on the wire as {@code [index, "state"]}.
     *
     * @param index place of the source in {@link SourceColumns}
     * @param state its state now
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record SourceChange(int index, SourceState state) {}
}
