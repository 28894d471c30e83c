package org.aedile.server.observation;

import org.aedile.kernel.ErrorCode;

/** What became of an observation. */
public sealed interface IntakeResult {
    /** The log has it. */
    record Accepted(String source, String id) implements IntakeResult {}

    /**
     * It was not taken; the same again would not be either, except for the codes {@code OVERLOADED}, {@code DISK_FULL} and
     * {@code UNAVAILABLE}.
     *
     * @param source who it claims to be from; empty when that is not known
     * @param reason one sentence with value, unit and limit
     */
    record Refused(String source, ErrorCode code, String reason) implements IntakeResult {
        /** True when nothing is wrong with the message and it should be sent again later. */
        public boolean isNotNow() {
            return code == ErrorCode.OVERLOADED || code == ErrorCode.DISK_FULL || code == ErrorCode.UNAVAILABLE;
        }
    }
}
