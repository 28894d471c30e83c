package org.aedile.server.status;

import java.util.Map;

/** The metrics of intake, read back for the status page. */
public interface MetricsReader {
    long received();

    double receivedPerSecond();

    long stored();

    /** Refused observations by reason. */
    Map<String, Long> rejected();

    /** What was lost unseen, by channel: only those that know no answer lose anything. */
    Map<String, Long> lost();
}
