package org.aedile.server.status;

import java.util.Map;
import org.aedile.kernel.AgencyId;

/** The metrics of intake, read back for the status page. */
public interface MetricsReader {
    long received();

    double receivedPerSecond();

    long stored();

    /** Refused observations by reason. */
    Map<String, Long> rejected();

    /** What came in, by the agency whose sources said it. */
    Map<AgencyId, Counted.Traffic> byAgency();

    /** What was lost unseen, by channel: only those that know no answer lose anything. */
    Map<String, Long> lost();
}
