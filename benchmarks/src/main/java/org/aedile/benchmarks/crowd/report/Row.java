package org.aedile.benchmarks.crowd.report;

import java.util.List;

/**
 * A row of the table as the page shows it.
 *
 * @param verdict pass, fail, document or report
 */
public record Row(String id, String criterion, String verdict, String figure, List<Plot> plots) {
    public Row {
        plots = List.copyOf(plots);
    }
}
