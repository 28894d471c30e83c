package org.aedile.server.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.aedile.server.alert.AlertSummary;
import org.jspecify.annotations.Nullable;

/**
 * A chart: readings, what was expected, and the alerts in between.
 *
 * @param property what was measured
 * @param label what people call it
 * @param unit UCUM
 * @param points readings, thinned so that lows and highs stay; on the wire {@code [epoch milliseconds, value]}
 * @param band what is usual; on the wire {@code [epoch milliseconds, low, mid, high]}; empty while nothing is known
 * @param alerts alerts of the source detected in that time
 */
public record Series(
        String property,
        String label,
        String unit,
        List<Point> points,
        List<Expected> band,
        List<AlertSummary> alerts) {
    /** One reading. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Point(long time, double value) {}

    /** What is usual at one moment. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Expected(
            long time,
            @Nullable Double low,
            double mid,
            @Nullable Double high) {}
}
