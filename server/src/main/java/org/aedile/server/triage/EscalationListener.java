package org.aedile.server.triage;

/** Hears of every escalation after it was written down, to tell the people. Must return quickly. */
@FunctionalInterface
public interface EscalationListener {
    /**
     * @param escalation to whom it goes
     * @param item what it is about, as its agency sees it
     */
    void escalated(Escalation escalation, ItemSummary item);
}
