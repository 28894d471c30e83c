package org.aedile.server.domain.internal;

import java.util.List;
import org.apache.flink.util.ExceptionUtils;
import org.apache.flink.util.SerializedThrowable;

/**
 * Whose fault it was that a job ended for good. What the platform around the job did (no free slots, a broker that doesn't
 * answer, a machine that was lost) says nothing about the checkpoint it came from.
 */
final class FailureCause {
    private static final List<String> OF_THE_PLATFORM = List.of(
            "NoResourceAvailableException",
            "org.apache.kafka.common.errors.TimeoutException",
            "org.apache.kafka.common.errors.DisconnectException",
            "RemoteTransportException",
            "PartitionConnectionException",
            "TaskManager with id",
            "JobMaster has lost");

    private FailureCause() {}

    static boolean isThePlatform(Throwable failure) {
        String trace = failure instanceof SerializedThrowable serialized
                ? serialized.getFullStringifiedStackTrace()
                : ExceptionUtils.stringifyException(failure);
        return OF_THE_PLATFORM.stream().anyMatch(trace::contains);
    }
}
