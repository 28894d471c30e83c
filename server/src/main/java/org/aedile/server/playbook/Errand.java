package org.aedile.server.playbook;

/**
 * An automatic step that is to be done.
 *
 * @param run with all that was done before
 * @param sequence of the step in the run
 * @param step what is to be done
 * @param retried true when somebody has it tried again after it had come to nothing, for the first time since
 */
public record Errand(PlaybookRun run, int sequence, Step step, boolean retried) {
    /** The same for every attempt at this step, and no other step's. */
    public String key() {
        return run.id() + "-" + sequence;
    }
}
