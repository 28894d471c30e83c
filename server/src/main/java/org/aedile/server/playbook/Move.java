package org.aedile.server.playbook;

import java.util.Map;

/** What somebody does at a step. */
public sealed interface Move {
    /** It is done, and this was recorded; also by hand what the platform couldn't do, and what was waited for. */
    record Done(Map<String, String> values) implements Move {}

    /** The question is answered. */
    record Answered(String answer) implements Move {}

    /** Goes through the gate, as far as it depends on this person. */
    record Approved() implements Move {}

    /** Does not let it through the gate. */
    record Refused(String reason) implements Move {}

    /**
     * Leaves the step out.
     *
     * @param answer at a question, the way on which it goes on; else empty
     */
    record Skipped(String reason, String answer) implements Move {}

    /** Has the platform try it again. */
    record Retried() implements Move {}
}
